import { type Appointment, deciderOf, listed, managerOf } from '../rules/appointment.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { Stamp, Token } from './event.ts'
import { capacity, type Requirement, type Roles, sentBy } from './requirement.ts'

/** Ai giữ việc ở mỗi bước của quy trình nhân sự. */
export const appointmentRoles: Roles<Appointment> = {
  office: capacity('office'),
  secretary: capacity('secretary'),
  permanentBoard: capacity('permanentBoard'),
  partyBuildingCommission: capacity('partyBuildingCommission'),
  opener: ({ opener }) => (opener ? [`person:${opener}`] : []),
  // Whoever has not yet turned their key.
  proposer: ({ keys }) =>
    (['secretary', 'permanentBoard'] as const).flatMap((as): Token[] =>
      keys.some((key) => key.as === as) ? [] : [`capacity:${as}`],
    ),
  // Of the province it is the office that writes and waits.
  policyBody: (appointment) => {
    const manager = managerOf(appointment)
    return manager === 'superior' ? ['capacity:office'] : [`capacity:${manager}`]
  },
  decidingBody: (appointment) => [`capacity:${deciderOf(appointment)}`],
  chair: capacity('secretary'),
  candidate: (appointment) => {
    const still = appointment.shortlist.length > 0 ? appointment.shortlist : listed(appointment).map(({ n }) => n)
    return still.flatMap((n): Token[] => {
      const { person } = appointment.candidates[n - 1]!
      return person ? [`person:${person}`] : []
    })
  },
}

/** Văn phòng, hoặc một bên đề nghị lập hồ sơ. */
export const mayBegin: Requirement<unknown, Stamp & AnyAct> = {
  ...sentBy({}, 'office', 'secretary', 'permanentBoard'),
  met: (context, event) =>
    sentBy(
      {
        office: capacity('office'),
        secretary: capacity('secretary'),
        permanentBoard: capacity('permanentBoard'),
      },
      'office',
      'secretary',
      'permanentBoard',
    ).met(context, event),
}

/** Ai được rút: the opener until a key was turned, from then on TT. */
export const mayWithdraw: Requirement<Appointment, Stamp & AnyAct> = {
  ...sentBy(appointmentRoles),
  cites: 'common.withdrawal',
  met: (appointment, event) => sentBy(appointmentRoles, ...withdrawers(appointment)).met(appointment, event),
  params: (appointment) => ({ roles: withdrawers(appointment) }),
}

function withdrawers({ keys }: Appointment): string[] {
  return keys.length > 0 ? ['permanentBoard'] : ['opener', 'permanentBoard']
}
