/** Một điều để chọn, with what it is called. */
export interface ValueOption {
  value: string | boolean
  label: string
}

/** Một ô của một nhóm. */
export interface ValueField {
  name: string
  label: string
  form: ValueForm
}

/** Một trong nhiều dạng: told by the field `by`, or else by being the fixed word itself or not. */
export interface ValueShape {
  label: string
  by?: string
  form: ValueForm
}

/** Biểu mẫu của một giá trị, as the page draws it and the shape of its key takes it. */
export type ValueForm = {
  /** What stands where nothing is set: left out of its group, or said to be none. */
  without?: 'omitted' | 'null'
} & (
  | { kind: 'number'; min?: number }
  | { kind: 'clock' }
  | { kind: 'text' }
  | { kind: 'fraction' }
  /** No closed shape: written as data. */
  | { kind: 'data' }
  | { kind: 'choice'; options: ValueOption[] }
  /** Nothing to ask. */
  | { kind: 'fixed'; value: string | boolean; label: string }
  /** Any of these. */
  | { kind: 'many'; options: ValueOption[] }
  /** As many of these as wanted, in their order. */
  | { kind: 'rows'; of: ValueForm }
  /** Several fields; `inOrder` where the value is a list of them. */
  | { kind: 'group'; fields: ValueField[]; inOrder?: true }
  | { kind: 'shapes'; shapes: ValueShape[] }
)
