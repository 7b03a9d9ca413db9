import { strToU8, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'

/**
 * Tệp Word, Excel of its XML parts, by their names within. Packed on the spot: a library that packs beside the page would
 * need scripts that the content policy forbids.
 */
export function officeFile(parts: Record<string, string>, types: Record<string, string>, type: string): Blob {
  const overrides = Object.entries(types).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  const all = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ...parts,
  }
  const files = Object.entries(all).map(([name, xml]) => [name, strToU8(declaration + xml)] as const)
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], { type })
}

/** The one thing that a part leads to. */
export function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
}

/** Chữ trong XML; it knows no control characters, not even written as references. */
export function xmlText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
