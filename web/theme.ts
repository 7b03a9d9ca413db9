import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Đỏ của cơ quan: the mark and the one filled button; never what is overdue. */
const office: MantineColorsTuple = [
  '#fbeeee',
  '#f3d9d9',
  '#e6b0b0',
  '#d98585',
  '#cd6060',
  '#c04848',
  '#a62f2f',
  '#8f1d1d',
  '#7c1717',
  '#661010',
]

/** Giao diện: the office's red on white and grey paper, a font made for Vietnamese. */
export const theme = createTheme({
  primaryColor: 'office',
  primaryShade: { light: 7, dark: 6 },
  colors: { office },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
