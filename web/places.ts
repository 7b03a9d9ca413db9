import type { Session } from './answers.ts'
import { words } from './words.ts'

/** Các trang that this person may open, in the order of the rail. */
export function places({ capacities }: Session) {
  const runs = ['administrator', 'office', 'secretary'].some((each) => capacities.includes(each))
  return [
    { to: '/', label: words.nav.desk },
    { to: '/ho-so', label: words.nav.dossiers },
    { to: '/phong-hop', label: words.nav.room },
    { to: '/phieu', label: words.nav.polls },
    { to: '/lich', label: words.nav.calendar },
    { to: '/theo-doi', label: words.nav.overview },
    { to: '/quy-che', label: words.nav.regulation },
    ...(runs ? [{ to: '/quan-tri', label: words.nav.admin }] : []),
  ]
}
