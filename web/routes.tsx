import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Broken, NoPage } from './broken.tsx'
import { Gate } from './gate.tsx'
import { type ListFilter, orderOf } from './listing.ts'
import { Loading } from './loading.tsx'

/** Việc đang mở và thẻ đang xem, as the address of a dossier says. */
interface DossierPlace {
  viec?: string
  the?: string
}

/** Việc của ai: what waits for me by name or office of mine, or for the office. */
type DeskView = 'mine' | 'office'

const root = createRootRoute({ component: Gate, errorComponent: Broken, notFoundComponent: NoPage })
type Search = Record<string, unknown>
const flag = (value: unknown) => (String(value) === 'true' ? 'true' : undefined)
const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value))

const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: ({ xem }: Search): { xem?: DeskView } => ({
    xem: xem === 'mine' || xem === 'office' ? xem : undefined,
  }),
  component: lazyRouteComponent(() => import('./desk.tsx'), 'DeskPage'),
})
const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/ho-so',
  validateSearch: ({ q, procedure, stage, body, dueBefore, holder, order, ...rest }: Search): ListFilter => ({
    q: text(q),
    procedure: text(procedure),
    stage: text(stage),
    body: text(body),
    overdue: flag(rest.overdue),
    watched: flag(rest.watched),
    stale: flag(rest.stale),
    due: rest.due === 'today' ? 'today' : undefined,
    dueBefore: text(dueBefore),
    holder: text(holder),
    order: orderOf(order),
  }),
  component: lazyRouteComponent(() => import('./dossiers.tsx'), 'DossiersPage'),
})
const begin = createRoute({
  getParentRoute: () => root,
  path: '/lap/$stem',
  component: lazyRouteComponent(() => import('./begin.tsx'), 'BeginPage'),
})
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$plural/$id',
  validateSearch: ({ viec, the }: Record<string, unknown>): DossierPlace => ({ viec: text(viec), the: text(the) }),
  component: lazyRouteComponent(() => import('./dossier.tsx'), 'DossierPage'),
})

const rooms = createRoute({
  getParentRoute: () => root,
  path: '/phong-hop',
  component: lazyRouteComponent(() => import('./room-list.tsx'), 'RoomListPage'),
})
const room = createRoute({
  getParentRoute: () => root,
  path: '/phong-hop/$id',
  component: lazyRouteComponent(() => import('./room.tsx'), 'RoomPage'),
})
const papers = createRoute({
  getParentRoute: () => root,
  path: '/phong-hop/$id/van-ban',
  validateSearch: ({ loai }: Search): { loai?: string } => ({ loai: text(loai) }),
  component: lazyRouteComponent(() => import('./room-papers.tsx'), 'RoomPapersPage'),
})
const projector = createRoute({
  getParentRoute: () => root,
  path: '/phong-hop/$id/chieu',
  component: lazyRouteComponent(() => import('./projector.tsx'), 'ProjectorPage'),
})

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/lich',
  validateSearch: ({ ngay, xem }: Record<string, unknown>): { ngay?: string; xem?: string } => ({
    ngay: text(ngay),
    xem: text(xem),
  }),
  component: lazyRouteComponent(() => import('./calendar.tsx'), 'CalendarPage'),
})
const holidays = createRoute({
  getParentRoute: () => root,
  path: '/lich/$nam',
  component: lazyRouteComponent(() => import('./holidays.tsx'), 'HolidaysPage'),
})
const overview = createRoute({
  getParentRoute: () => root,
  path: '/theo-doi',
  component: lazyRouteComponent(() => import('./overview.tsx'), 'OverviewPage'),
})
const regulation = createRoute({
  getParentRoute: () => root,
  path: '/quy-che',
  validateSearch: ({ id, dieu, so }: Search): { id?: string; dieu?: string; so?: string } => ({
    id: text(id),
    dieu: text(dieu),
    so: text(so),
  }),
  component: lazyRouteComponent(() => import('./regulation.tsx'), 'RegulationPage'),
})

const polls = createRoute({
  getParentRoute: () => root,
  path: '/phieu',
  component: lazyRouteComponent(() => import('./polls.tsx'), 'PollsPage'),
})
const admin = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri',
  validateSearch: ({ the, nguoi }: Search): { the?: string; nguoi?: string } => ({
    the: text(the),
    nguoi: text(nguoi),
  }),
  component: lazyRouteComponent(() => import('./admin.tsx'), 'AdminPage'),
})

const notices = createRoute({
  getParentRoute: () => root,
  path: '/thong-bao',
  component: lazyRouteComponent(() => import('./notice-list.tsx'), 'NoticesPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./account.tsx'), 'AccountPage'),
})
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/mat-khau',
  component: lazyRouteComponent(() => import('./new-password.tsx'), 'NewPasswordPage'),
})

const tree = root.addChildren([
  desk,
  dossiers,
  begin,
  dossier,
  rooms,
  room,
  papers,
  projector,
  calendar,
  holidays,
  overview,
  regulation,
  polls,
  admin,
  notices,
  account,
  newPassword,
])

/** Các trang theo địa chỉ. */
export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
