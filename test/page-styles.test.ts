import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageBuild } from '../tools/page-build.ts'

it('brings the styles of every control that the page uses', async () => {
  const folder = join(await pageBuild(), 'assets')
  const all = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  const classes = (text: string) => new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g))
  const library = classes(readFileSync('node_modules/@mantine/core/styles.css', 'utf8'))
  const styled = classes(all('.css'))
  const used = [...classes(all('.js'))].filter((name) => library.has(name))
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((name) => !styled.has(name))).toEqual([])
})
