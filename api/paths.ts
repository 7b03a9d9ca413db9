/** The address of a procedure's dossiers: its plural in kebab case. */
export function pathOf(plural: string): string {
  return `/api/${plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
