import { strToU8, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Bảng tính Excel of one sheet, every cell a text, the first row frozen above the rest. Packed on the spot: a library that
 * packs beside the page would need scripts that the content policy forbids.
 */
export function xlsxOf(table: string[][]): Blob {
  const rows = table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const pane = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews>${pane}</sheetViews><sheetData>${rows}</sheetData></worksheet>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const)
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], { type: `${sheetType}.sheet` })
}

function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
}

function cell(text: string): string {
  // XML knows no control characters, not even written as references.
  const clean = text.replace(/[^\P{Cc}\t\n]/gu, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<c t="inlineStr"><is><t xml:space="preserve">${clean}</t></is></c>`
}
