import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../web/docx.ts'
import { xlsxOf } from '../web/xlsx.ts'

async function partsOf(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('Tệp Word, Excel', () => {
  it('names its main part to Word, and holds letters that XML would take for its own as letters', async () => {
    const paper = {
      left: ['ĐẢNG ỦY'],
      right: [],
      title: ['BIÊN BẢN'],
      body: [{ text: 'Thu < chi & <b>ủy\u0007</b>\ndòng hai' }],
      signs: [[], []] as [string[], string[]],
    }
    const parts = await partsOf(docxOf(paper))
    expect(parts['[Content_Types].xml']).toContain('PartName="/word/document.xml"')
    expect(parts['_rels/.rels']).toContain('Target="word/document.xml"')
    const text = parts['word/document.xml']!
    expect(text).toContain('Thu &#60; chi &#38; &#60;b&#62;ủy&#60;/b&#62;</w:t><w:br/>')
    expect(text).toContain('<w:b/>')
    // A cell without a paragraph is a file that Word calls damaged.
    expect(text).not.toContain('</w:tcPr></w:tc>')
  })

  it('gives Excel a sheet with every cell as text', async () => {
    const parts = await partsOf(xlsxOf([['Tên', '=1+1']]))
    expect(parts['xl/worksheets/sheet1.xml']).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>')
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/worksheets/sheet1.xml"')
  })
})
