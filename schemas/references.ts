/** What an identifier in a body names. */
export type Referred = 'person' | 'organisation' | 'file' | 'dossier' | 'post'

/**
 * Trường nào nêu tên ai, cái gì: by the field's name, for every procedure alike, so that a form offers a choice instead of
 * asking for an identifier. A field that is not here is typed as it is.
 */
export const references: Record<string, Referred> = {
  person: 'person',
  onBehalfOf: 'person',
  chair: 'person',
  recorder: 'person',
  memberInCharge: 'person',
  participants: 'person',
  present: 'person',
  names: 'person',
  members: 'person',
  member: 'person',
  organisation: 'organisation',
  file: 'file',
  files: 'file',
  item: 'dossier',
  items: 'dossier',
  poll: 'dossier',
  unreported: 'dossier',
  post: 'post',
}
