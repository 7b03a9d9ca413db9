import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller
let agency: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  agency = await service.signIn('phongkinhte')
}, 60_000)
afterAll(() => service.close(), 30_000)

const megabyte = 1024 * 1024
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
// The first bytes of any Windows program.
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, ...new Uint8Array(512)])

function padded(start: string, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(0x20)
  bytes.set(new TextEncoder().encode(start))
  return bytes
}

function draftsLeft(): string[] {
  return readdirSync(join(service.app.config.dataDir, 'files', 'drafts'))
}

describe('Gửi tệp', () => {
  it('keeps the bytes under their hash and gives them back as they were', async () => {
    const sent = await agency.upload('Tờ trình số 01.pdf', pdf)
    expect(sent).toMatchObject({
      status: 201,
      body: { name: 'Tờ trình số 01.pdf', type: 'application/pdf', size: pdf.length },
    })
    const got = await agency.get(`/api/files/${sent.body.id}`)
    expect(got.body).toBe(pdf)
    expect(got.headers.get('etag')).toBe(`"${sent.body.hash}"`)
  })

  it('keeps the same bytes once, however often and under whatever name they come', async () => {
    const [first, second] = [await agency.upload('a.pdf', pdf), await office.upload('b.pdf', pdf)]
    expect(second.body.hash).toBe(first.body.hash)
    expect(second.body.id).not.toBe(first.body.id)
    const folder = join(service.app.config.dataDir, 'files', first.body.hash.slice(0, 2))
    expect(readdirSync(folder)).toEqual([first.body.hash])
  })

  it('takes a file of 50 MB and refuses one byte more, and one of 51 MB', async () => {
    expect((await agency.upload('vua-du.pdf', padded(pdf, 50 * megabyte))).status).toBe(201)
    const over = await agency.upload('qua-mot-byte.pdf', padded(pdf, 50 * megabyte + 1))
    expect(over).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
    expect((await agency.upload('lon.pdf', padded(pdf, 51 * megabyte))).status).toBe(413)
    expect(draftsLeft()).toEqual([])
  })

  it('refuses a file of 0 bytes', async () => {
    const sent = await agency.upload('rong.pdf', '')
    expect(sent).toMatchObject({ status: 422, body: { code: 'fileEmpty' } })
    expect(draftsLeft()).toEqual([])
  })

  it('refuses a program, also when it was renamed .pdf or .txt', async () => {
    for (const name of ['cai-dat.exe', 'bao-cao.pdf', 'bao-cao.txt', 'bao-cao']) {
      const sent = await agency.upload(name, program)
      expect(sent, name).toMatchObject({ status: 415, body: { code: 'fileType' } })
      expect(sent.body.detail).toMatch(/không nhận chương trình/)
    }
    expect(draftsLeft()).toEqual([])
  })

  it('refuses scripts and pages, which are no text to be read', async () => {
    expect((await agency.upload('trang.html', '<script>alert(1)</script>')).status).toBe(415)
    expect((await agency.upload('anh.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).status).toBe(415)
    expect((await agency.upload('lenh.sh', '#!/bin/sh\nrm -rf /\n')).status).toBe(415)
  })

  it('refuses a picture that is called a PDF', async () => {
    const sent = await agency.upload('van-ban.pdf', png)
    expect(sent).toMatchObject({ status: 415, body: { code: 'fileName' } })
  })

  it('cleans a name of folders and of invisible characters, and keeps it in NFC', async () => {
    const sent = await agency.upload('../../etc/\u202ekế hoạch\u0007.txt'.normalize('NFD'), 'Kế hoạch\n')
    expect(sent).toMatchObject({ status: 201, body: { name: 'kế hoạch.txt'.normalize('NFC') } })
  })

  it('answers 422 to a body without a file and to one that breaks off, 415 to what is no form', async () => {
    const url = `${service.url}/api/files`
    const authorization = `Bearer ${agency.token}`
    const send = (type: string, body: string) =>
      ask(url, { method: 'POST', headers: { authorization, 'content-type': type }, body })
    const form = 'multipart/form-data; boundary=x'
    const head = 'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    expect((await send(form, '--x--\r\n')).status).toBe(422)
    expect((await send(form, `--x\r\n${head}abc`)).status).toBe(422)
    expect((await send(form, '')).status).toBe(422)
    expect((await send('multipart/form-data', `--x\r\n${head}abc\r\n--x--\r\n`)).status).toBe(422)
    expect((await send('application/pdf', pdf)).status).toBe(415)
    expect((await send(form, `--x\r\n${head}abc\r\n--x--\r\n`)).status).toBe(201)
    expect(draftsLeft()).toEqual([])
  })

  it('finds the end of a file wherever the network cuts it', async () => {
    const content = 'a\r\n--quy-ch\r\n--quy-chx\r\r\n-'
    const body = `--quy-che\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${content}\r\n--quy-che--\r\n`
    const pieces = new ReadableStream({
      async start(controller) {
        for (const piece of body) {
          controller.enqueue(new TextEncoder().encode(piece))
          await new Promise((later) => setImmediate(later))
        }
        controller.close()
      },
    })
    const headers = {
      authorization: `Bearer ${agency.token}`,
      'content-type': 'multipart/form-data; boundary="quy-che"',
    }
    const sent = await ask(`${service.url}/api/files`, {
      method: 'POST',
      headers,
      body: pieces,
      duplex: 'half',
    } as RequestInit)
    expect(sent).toMatchObject({ status: 201, body: { size: content.length } })
    expect((await agency.get(`/api/files/${sent.body.id}`)).body).toBe(content)
  })
})

describe('Tải tệp', () => {
  it('is a download that no browser runs; only PDF and pictures show inline, in a sandbox', async () => {
    const paper = await agency.upload('a.pdf', pdf)
    const text = await agency.upload('a.txt', 'văn bản\n')
    const plain = await agency.get(`/api/files/${paper.body.id}`)
    expect(plain.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
    const inline = await agency.get(`/api/files/${paper.body.id}?inline=1`)
    expect(inline.headers.get('content-disposition')).toMatch(/^inline/)
    expect(inline.headers.get('content-security-policy')).toMatch(/sandbox/)
    const never = await agency.get(`/api/files/${text.body.id}?inline=1`)
    expect(never.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('is for who brought it, and for whom a dossier shows it', async () => {
    const file = (await agency.upload('to-trinh.pdf', pdf)).body.id
    expect((await office.get(`/api/files/${file}`)).status).toBe(404)
    const item = await office.post('/api/agenda-items', {
      title: 'Nội dung có tài liệu',
      body: 'standingCommittee',
      memberInCharge: 'uyvien.btv04',
      preparer: { organisation: 'phong-kinh-te' },
    })
    const delivered = await agency.post(`/api/agenda-items/${item.body.id}/acts`, { type: 'deliver', files: [file] })
    expect(delivered.status).toBe(200)
    expect((await office.get(`/api/files/${file}?dossier=${item.body.id}`)).status).toBe(200)
    const stranger = await service.signIn('uyvien.bch10')
    expect((await stranger.get(`/api/files/${file}?dossier=${item.body.id}`)).status).toBe(404)
  })

  it('cannot be gained by attaching another’s file to a dossier of one’s own', async () => {
    const file = (await agency.upload('rieng.pdf', pdf)).body.id
    const begun = await office.post('/api/agenda-items', {
      title: 'Mượn tệp',
      body: 'standingCommittee',
      files: [file],
    })
    expect(begun).toMatchObject({ status: 422, body: { requirements: [{ id: 'filesExist' }] } })
  })
})
