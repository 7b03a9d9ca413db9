// Old syntax only, no static imports of our own: an older Node must get as far as the sentence below.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node 20.19 trở lên; máy này đang chạy Node ${process.versions.node}. Hãy cài bản mới rồi chạy lại.`,
  )
  process.exit(1)
}

const { setUp } = await import('./steps.mjs')
await setUp({ test: process.argv.includes('--test'), quiet: process.argv.includes('--quiet') })
