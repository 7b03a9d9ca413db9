import type { Calendar } from '../rules/calendar.ts'
import { createAppointments } from './appointments.ts'
import { type Cast, castOf, memberInCharge, preparer } from './cast.ts'
import type { Counter } from './clerk.ts'
import { createMatters } from './matters.ts'
import { holdExtraordinaryMeeting, prepareRegularMeeting } from './meetings.ts'
import { createPolls } from './polls.ts'
import type { Account } from './unit.ts'

/**
 * Hồ sơ minh họa of all six procedures in telling stages, made by the demonstration people's own acts: a regular meeting
 * being prepared, one held just now whose resolution is being drafted, polls, delegated matters, personnel matters.
 */
export async function createDemonstrationDossiers(
  service: Counter,
  accounts: Account[],
  now: number,
  calendar: Calendar,
) {
  const cast = await castOf(service, accounts, now, calendar)
  // The extraordinary meeting first: what is meant for the nearest meeting then finds the regular one.
  await Promise.all([
    Promise.all([holdExtraordinaryMeeting(cast), prepareRegularMeeting(cast)]).then(() => createMatters(cast)),
    createItems(cast),
    createPolls(cast),
    createAppointments(cast),
  ])
}

/** Một nội dung đột xuất chờ xem xét, một nội dung mật. */
function createItems({ agency, office }: Cast) {
  return Promise.all([
    agency.begin('agenda-items', {
      title: 'Khắc phục sạt lở tuyến đường vào thôn Lùng Phình',
      body: 'standingCommittee',
      preparer,
      unscheduled: {
        important: 'Tuyến đường duy nhất vào thôn bị chia cắt',
        urgent: 'Mùa mưa chưa hết, phải xử lý trong tuần',
      },
    }),
    office.begin('agenda-items', {
      title: 'Nội dung mật số 01',
      body: 'standingCommittee',
      secrecy: 'secret',
      memberInCharge,
      preparer,
    }),
  ])
}
