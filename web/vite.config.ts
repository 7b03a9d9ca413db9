import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { themeStyles } from './theme-styles.ts'

const themeFile = 'virtual:theme.css'
// What asks early is read and run before the rest of the script.
const early = /\/web\/(early|asked-early|tongue)\.ts$/

/** Gives the theme's variables as a file of styles. */
function themeAsFile(): Plugin {
  return {
    name: 'theme-as-file',
    resolveId: (id) => (id === themeFile ? `\0${themeFile}` : undefined),
    load: (id) => (id === `\0${themeFile}` ? themeStyles() : undefined),
  }
}

/** Dựng trang: everything from our own address, nothing inlined, so that the strictest content policy holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  plugins: [themeAsFile()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Directives for a server that renders pages, of which there is none here.
    rolldownOptions: {
      onLog: (level, log, say) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && say(level, log),
      // What the first page needs comes in one piece: thirty small ones cost a slow machine more than they spare it.
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: early, priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
})
