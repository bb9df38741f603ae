/** Builds the package from the sources of the app: one module an entry, what they share beside them, and types. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'

const HERE = import.meta.dirname
const ROOT = join(HERE, '../..')
const DIST = join(HERE, 'dist')
const TSC = join(ROOT, 'node_modules/typescript-native/bin/tsc')

const entries = readdirSync(join(HERE, 'src')).filter((name) => name.endsWith('.ts'))

rmSync(DIST, { recursive: true, force: true })
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: DIST,
    target: 'es2023',
    minify: false,
    lib: {
      entry: Object.fromEntries(
        entries.map((name) => [name.slice(0, -3), join(HERE, 'src', name)]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      // only the terminal is Node's
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
})
execFileSync(process.execPath, [TSC, '-p', join(HERE, 'tsconfig.json')], { stdio: 'inherit' })
copyFileSync(join(ROOT, 'LICENSE'), join(HERE, 'LICENSE'))
