import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common'

const unitKey = defineSearchAttributeKey('unit', 'KEYWORD')
const procedureKey = defineSearchAttributeKey('procedure', 'KEYWORD')

/** Tìm thấy theo đơn vị và thủ tục, on the Temporal server: neither names a person or a dossier. */
export function foundBy(unit: string, procedure: string): TypedSearchAttributes {
  return new TypedSearchAttributes([
    { key: unitKey, value: unit },
    { key: procedureKey, value: procedure },
  ])
}
