import type { Sentences } from './index.ts'

/** Without the letters, which are Vietnamese. */
export const promulgation: Sentences = {
  promulgation: 'Promulgation',

  'promulgation.drafting': 'Drafting',
  'promulgation.reviewing': 'Office review of form and authority to sign',
  'promulgation.signing': 'Submitted for signature',
  'promulgation.numbering': 'Taking a number in the register of outgoing documents',
  'promulgation.dispatching': 'Dispatch',
  'promulgation.dispatched': 'Dispatched',
  'promulgation.archived': 'Archived',
  'promulgation.waived': 'No document (handled directly by the Permanent Board)',
  'promulgation.withdrawn': 'Withdrawn',

  'promulgation.act.attach': 'Add papers',
  'promulgation.act.detach': 'Remove papers',
  'promulgation.act.submit': 'Submit for review by the office',
  'promulgation.act.pass': 'Pass on for signature',
  'promulgation.act.sendBack': 'Send back for completion',
  'promulgation.act.sign': 'Sign for issue',
  'promulgation.act.numbered': 'Number taken',
  'promulgation.act.dispatch': 'Dispatch',
  'promulgation.act.acknowledge': 'Acknowledge receipt',
  'promulgation.act.archive': 'Archive',
  'promulgation.act.correct': 'Correct wrong details',
  'promulgation.act.reschedule': 'Reset a deadline',
  'promulgation.act.waive': 'Issue no document',
  'promulgation.act.withdraw': 'Withdraw the document',

  'promulgation.deadline.draft': 'Deadline for submitting the draft',
  'promulgation.deadline.review': 'Deadline for the review of form',
  'promulgation.deadline.signature': 'Deadline for signature',
  'promulgation.deadline.dispatch': 'Deadline for dispatch',
  'promulgation.deadline.archive': 'Deadline for archiving',

  'promulgation.organ.executiveCommittee': 'Executive Committee (BCH)',
  'promulgation.organ.standingCommittee': 'Standing Committee (BTV)',
  'promulgation.organ.permanentBoard': 'Permanent Board (TT)',
  'promulgation.organ.office': 'Party committee office',
  'promulgation.signer.secretary': 'Secretary',
  'promulgation.signer.permanentDeputySecretary': 'Permanent Deputy Secretary',
  'promulgation.signer.namedSubstitute': 'Member assigned by the Standing Committee as substitute',
  'promulgation.signer.chiefOfOffice': 'Chief of the office',
  'promulgation.method.hand': 'Signed by hand, with a scan',
  'promulgation.method.digital': 'Signed digitally',

  'promulgation.requirement.restsOnDecision':
    'Resolutions and decisions of the Executive Committee or the Standing Committee must rest on a decision carried by that very body; this document of type {documentType} has no such basis yet',
  'promulgation.requirement.basisCarried':
    'The agenda item or written poll named as basis must have been carried by the very body that issues the document',
  'promulgation.requirement.paperBasisFromOffice':
    'A body’s decision that exists on paper is entered by the Party committee office',
  'promulgation.requirement.paperBasisWhole':
    'A body’s decision on paper must have the day it was carried, not in the future, and a scan (secret dossier: an entry in the register of secret documents)',
  'promulgation.requirement.regulationIssuer':
    'Regulations are issued by the Executive Committee; an exception must give the exact name of a regulation that the rules leave to another level: {named}',
  'promulgation.requirement.fitsMatrix':
    'Documents of type {documentType} are not usually issued at this level; check again',
  'promulgation.requirement.drafterExists': 'The person or unit that drafts must be on the lists of the unit',
  'promulgation.requirement.hasDraft':
    'A draft must be attached: at least one file, or for a secret dossier one entry in the register of secret documents',
  'promulgation.requirement.hasPapers':
    'Files must be attached; a secret dossier has none, give instead the number, where the papers are kept and who holds them, as in the register of secret documents',
  'promulgation.requirement.holdsPaper': 'The papers to be removed must be in the dossier',
  'promulgation.requirement.correctsSomething': 'At least one detail to be corrected must be given',
  'promulgation.requirement.signerCompetent':
    'The document must be signed by someone with authority. The Secretary signs every type; the Permanent Deputy Secretary signs the types assigned by the Secretary, or under an authorisation in force; the Chief of the office signs, by order, documents of the office only. The person chosen has no authority to sign this document of type {documentType}',
  'promulgation.requirement.signedAfterDecision':
    'The day of signature must not be before the day it was carried ({heldOn})',
  'promulgation.requirement.dispatchedAfterSigning':
    'The day of dispatch must not be before the day of signature ({signedOn})',
  'promulgation.requirement.hasRecipients':
    'The document must be sent to organisations or persons charged with carrying it out, at least {countMin}',
  'promulgation.requirement.recipientsExist':
    'Organisations and persons that receive the document must be on the lists of the unit; recipients outside are given by name',
  'promulgation.requirement.awaitsReceipt':
    'One recipient must be named that is on the list and has not acknowledged receipt yet',
  'promulgation.requirement.allAcknowledged':
    'Recipients that have not acknowledged receipt of the document: {missing}',
  'promulgation.requirement.mayWaive':
    'Only a matter that the Permanent Board handles directly may go without a document; a matter delegated by the Standing Committee always needs one',
  'promulgation.requirement.isAhead': 'The new deadline must be later than now',
}
