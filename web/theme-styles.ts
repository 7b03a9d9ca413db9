import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { theme } from './theme.ts'

/** Biến màu của giao diện as a file of styles: said at build time, since the page may carry no style of its own inline. */
export function themeStyles(): string {
  const ours = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const usual = defaultCssVariablesResolver(DEFAULT_THEME)
  const scheme = (name: string) => `:root[data-mantine-color-scheme='${name}']`
  return [
    block(':root', ours.variables, usual.variables),
    block(scheme('light'), ours.light, usual.light),
    block(scheme('dark'), ours.dark, usual.dark),
  ].join('\n')
}

function block(selector: string, ours: Record<string, string>, usual: Record<string, string>): string {
  const lines = Object.entries(ours).filter(([name, value]) => usual[name] !== value)
  return `${selector} {\n${lines.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`
}
