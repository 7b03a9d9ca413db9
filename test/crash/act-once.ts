import { instantOf } from '../../rules/instants.ts'
import { callingOf } from './calling.ts'
import { type Cast, day, reason, type Scene } from './cast.ts'
import type { Act, Heard, Sender } from './ledger.ts'

const board = ['bithu', 'phobithu.thuongtruc', 'phobithu.chutich']

/** Việc của mỗi hồ sơ after the last crash: each must still be granted, so that none is found stuck. */
export async function actOnce(cast: Cast, scene: Scene): Promise<string[]> {
  const { office, deputy, agency, secretary, chairman, member, commission, paper, scan, signed, minutes } = cast
  const nextMonth = instantOf(Date.now() + 30 * day)
  const last: Record<string, [Sender, Act]> = {
    'agenda-items proposed': [deputy, { type: 'admit' }],
    'agenda-items preparing': [agency, { type: 'deliver', files: [paper] }],
    'agenda-items late': [member, { type: 'opine', opinion: 'Đồng ý trình' }],
    'agenda-items appraising': [office, { type: 'appraise', findings: 'Đủ hồ sơ' }],
    'agenda-items sentBack': [agency, { type: 'deliver', files: [paper] }],
    'agenda-items checking': [deputy, { type: 'check', reason }],
    'agenda-items ready': [deputy, { type: 'flag', important: true }],
    'agenda-items awaitingSuperior': [
      office,
      { type: 'answerFromSuperior', answer: 'Đồng ý', agreed: true, reference: '12-CV/TU' },
    ],
    'meetings planned': [deputy, { type: 'convene' }],
    'meetings preparing': [office, { type: 'submitAgenda' }],
    'meetings checking': [deputy, { type: 'clearAgenda' }],
    'meetings inviting': [office, { type: 'sendInvitations', reason }],
    'meetings invited': [office, { type: 'postpone', reason }],
    'meetings inSession': [secretary, { type: 'conclude', deferRest: true, reason }],
    'meetings adjourned': [secretary, { type: 'conclude' }],
    'meetings concluded': [office, { type: 'sign', as: 'recorder' }],
    'meetings postponed': [deputy, { type: 'cancel', reason }],
    'promulgations drafting': [office, { type: 'correct', title: 'Nghị quyết', reason }],
    'promulgations reviewing': [office, { type: 'pass', signer: 'secretary' }],
    'promulgations signing': [secretary, { type: 'sign', method: 'hand', files: [signed] }],
    'promulgations dispatching': [office, { type: 'dispatch', recipients: [{ capacity: 'office' }], files: [scan] }],
    'promulgations dispatched': [office, { type: 'archive', place: 'Kho lưu trữ Đảng ủy' }],
    'written-polls prepared': [deputy, { type: 'order', ground: { kind: 'notComplex' }, documentType: 'KL' }],
    'written-polls open': [office, { type: 'enterOnBehalf', member: 'uyvien.btv09', choice: 'approve', files: [scan] }],
    'written-polls weighing': [deputy, { type: 'judge', important: false, reason }],
    'delegated-matters received': [deputy, { type: 'refuse', reason }],
    'delegated-matters deciding': [secretary, { type: 'agree' }],
    'delegated-matters reworking': [office, { type: 'resubmit', files: [scan] }],
    'delegated-matters escalated': [office, { type: 'lower', members: board, reason, reference: '02-BB/ĐU' }],
    'delegated-matters decided.document.undocumented': [office, { type: 'draft' }],
    'delegated-matters decided.document.executing': [office, { type: 'handOver', files: [scan] }],
    'appointments proposed': [chairman, { type: 'propose', as: 'permanentBoard' }],
    'appointments seekingPolicy': [office, { type: 'approvePolicy', reference: '20-KL/ĐU' }],
    'appointments eligibility': [commission, { type: 'pass' }],
    'appointments steps': [
      commission,
      { type: 'recordStep', step: 'leadership1', summoned: 9, present: 8, files: [minutes] },
    ],
    'appointments vetting': [commission, { type: 'submit' }],
    'appointments deciding': [deputy, { type: 'withdraw', reason }],
    'appointments issuing': [deputy, { type: 'reschedule', deadline: 'process', until: nextMonth, reason }],
    'appointments awaitingSuperior': [office, { type: 'proposeUp', files: [scan], reference: '30-TTr/ĐU' }],
  }
  const heard = await Promise.all(
    Object.entries(last).map(async ([name, [who, act]]): Promise<[string, Heard]> => {
      const { procedures, id } = scene.get(name)!
      return [`${name} ${id} ${act.type}`, await who.act(procedures, id, act)]
    }),
  )
  // The last meeting hears of all that is still owed.
  await callingOf(cast).hold()
  return heard
    .filter(([, { said }]) => said !== 'acknowledged')
    .map(([what, { body }]) => `${what}: ${JSON.stringify(body)}`)
}
