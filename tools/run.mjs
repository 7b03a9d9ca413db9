import { spawn } from 'node:child_process'
import { sentences } from './sentences.mjs'

const everyMillis = process.stdout.isTTY ? 1_000 : 30_000
const headLines = 5
const tailLines = 12

/**
 * Runs a command to its end with a word now and then that it is still at work: one line rewritten each second on a
 * terminal, a line every half minute elsewhere. The first and last lines it wrote are shown only if it fails.
 *
 * Both its outputs are pipes on purpose: when the set-up is killed, a command that goes on writing ends too.
 *
 * @param {string} what what is being done, in words
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(pid: number) => void} [onStart] hears the command's process number
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function run(what, command, args, options = {}, onStart = () => {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) onStart(child.pid)
  const kill = () => child.kill()
  process.on('exit', kill)
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1_000)
  const head = []
  let tail = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      const lines = text.split('\n').filter((line) => line.trim())
      head.push(...lines.splice(0, headLines - head.length))
      tail = [...tail, ...lines].slice(-tailLines)
    })
  }
  const tell = setInterval(() => progress(sentences.working(what, seconds())), everyMillis)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', resolve)
  })
  clearInterval(tell)
  process.off('exit', kill)
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  if (code !== 0)
    console.error([sentences.failed(what, command, code), ...[...head, ...tail].map((line) => `  ${line}`)].join('\n'))
  return code === 0
}

function progress(line) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`)
  else console.log(line)
}
