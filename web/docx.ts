import { officeFile, relationship, xmlText } from './office-file.ts'
import type { Paper } from './paper.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

interface Look {
  align?: 'center' | 'both'
  bold?: boolean
  /** First line, in twentieths of a point. */
  indent?: number
}

/** Tệp Word của một văn bản: A4, Times New Roman 14, the margins of Party papers, to be written on. */
export function docxOf({ left, right, title, body, signs }: Paper): Blob {
  const text = [
    columns(left, right),
    line(''),
    ...title.map((each) => line(each, { align: 'center', bold: true })),
    line(''),
    ...body.map(({ text, heading }) => line(text, { align: 'both', bold: heading ?? false, indent: 567 })),
    line(''),
    columns(...signs),
  ]
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  return officeFile(
    {
      '_rels/.rels': relationship('officeDocument', 'word/document.xml'),
      'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${text.join('')}${page}</w:body></w:document>`,
    },
    { 'word/document.xml': `${type}.document.main+xml` },
    `${type}.document`,
  )
}

function columns(left: string[], right: string[]): string {
  const cell = (lines: string[]) =>
    `<w:tc><w:tcPr><w:tcW w:w="4675" w:type="dxa"/></w:tcPr>${lines.map((each) => line(each, { align: 'center', bold: true })).join('') || line('')}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblW w:w="9350" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4675"/><w:gridCol w:w="4675"/></w:tblGrid><w:tr>${cell(left)}${cell(right)}</w:tr></w:tbl>`
}

function line(text: string, { align, bold, indent }: Look = {}): string {
  const place = `${indent ? `<w:ind w:firstLine="${indent}"/>` : ''}${align ? `<w:jc w:val="${align}"/>` : ''}`
  const letters = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${bold ? '<w:b/>' : ''}<w:sz w:val="28"/>`
  const parts = text.split('\n').map((part) => `<w:t xml:space="preserve">${xmlText(part)}</w:t>`)
  return `<w:p><w:pPr>${place}</w:pPr><w:r><w:rPr>${letters}</w:rPr>${parts.join('<w:br/>')}</w:r></w:p>`
}
