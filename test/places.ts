import type { Caller } from './service.ts'

/** Một trang to be looked at: under which address, with whom signed in, and whether it is made to be printed. */
export interface Place {
  name: string
  path: string
  who: string
  tab?: string
  prints?: true
}

interface Shown {
  id: string
  procedure: string
  stage: string
  status: string
}

/** Every page there is, of the demonstration unit and its dossiers; `clerk` finds what can be shown. */
export async function placesOf(clerk: Caller): Promise<Place[]> {
  const [procedures, dossiers] = await Promise.all([clerk.get('/api/procedures'), clerk.get('/api/dossiers?limit=100')])
  const stems = procedures.body.items as { stem: string; path: string; label: string }[]
  const items = dossiers.body.items as Shown[]
  const pluralOf = (stem: string) => stems.find((each) => each.stem === stem)!.path.replace('/api/', '')
  const office = 'vanphong'
  const begin = stems.map(({ stem, label }) => ({ name: `lập ${label}`, path: `/lap/${stem}`, who: office }))
  const own = stems.flatMap(({ stem, label }): Place[] => {
    const found = items.find(({ procedure, status }) => procedure === stem && status === 'active')
    const path = `/ho-so/${pluralOf(stem)}/${found!.id}`
    return [{ name: `hồ sơ: ${label}`, path, who: office, prints: true }]
  })
  const meeting = items.find(({ procedure, stage }) => procedure === 'meeting' && stage === 'concluded')!.id
  const tabs = ['Tài liệu', 'Diễn biến', 'Sơ đồ', 'Vì sao trễ', 'Trao đổi'].map(
    (tab): Place => ({ name: `thẻ ${tab}`, path: `/ho-so/meetings/${meeting}`, who: office, tab }),
  )
  const admin = [
    'people',
    'memberships',
    'organisations',
    'posts',
    'authorisations',
    'adoptions',
    'overlays',
    'registers',
    'series',
    'accounts',
    'signIns',
  ]
  return [
    { name: 'đăng nhập', path: '/', who: '' },
    { name: 'bàn làm việc', path: '/', who: office, prints: true },
    { name: 'bàn làm việc của Ủy viên', path: '/', who: 'uyvien.btv04' },
    { name: 'danh sách hồ sơ', path: '/ho-so', who: office, prints: true },
    { name: 'danh sách trống', path: '/ho-so?q=khong-co-ho-so-nay', who: office },
    ...begin,
    ...own,
    ...tabs,
    { name: 'các phiên họp', path: '/phong-hop', who: office },
    { name: 'phòng họp', path: `/phong-hop/${meeting}`, who: office, prints: true },
    { name: 'biên bản', path: `/phong-hop/${meeting}/van-ban`, who: office, prints: true },
    { name: 'màn chiếu', path: `/phong-hop/${meeting}/chieu`, who: office },
    { name: 'phiếu', path: '/phieu', who: 'uyvien.btv09', prints: true },
    { name: 'lịch tháng', path: '/lich', who: office, prints: true },
    { name: 'lịch tuần', path: '/lich?xem=tuan', who: office },
    { name: 'ngày nghỉ', path: '/lich/2026', who: office, prints: true },
    { name: 'sửa ngày nghỉ', path: '/lich/2026', who: 'quantri' },
    { name: 'theo dõi', path: '/theo-doi', who: office },
    { name: 'thông báo', path: '/thong-bao', who: office },
    { name: 'quy chế', path: '/quy-che', who: office },
    ...admin.map((the) => ({ name: `quản trị ${the}`, path: `/quan-tri?the=${the}`, who: 'quantri' })),
    { name: 'tài khoản', path: '/tai-khoan', who: office },
    { name: 'liên kết đặt mật khẩu', path: '/mat-khau', who: '' },
    { name: 'không có', path: '/khong-co-trang-nay', who: office },
  ]
}
