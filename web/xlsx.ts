import { officeFile, relationship, xmlText } from './office-file.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Bảng tính Excel of one sheet, every cell a text, the first row frozen above the rest. */
export function xlsxOf(table: string[][]): Blob {
  const rows = table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const pane = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
  return officeFile(
    {
      '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetViews>${pane}</sheetViews><sheetData>${rows}</sheetData></worksheet>`,
    },
    { 'xl/workbook.xml': `${type}.sheet.main+xml`, 'xl/worksheets/sheet1.xml': `${type}.worksheet+xml` },
    `${type}.sheet`,
  )
}

function cell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}
