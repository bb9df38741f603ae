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

/**
 * What each chunk begins at: it has all that those need, and no chunk before it has. A module of its own costs more
 * than its bytes, in Node and over the web; an entry that needs little still loads little.
 */
const LAYERS = [
  ['base', /core\/(?:kernel\/(?:json|result|once-per)|net\/identity)\.ts$/],
  ['lists', /verification\/trust-lists\.ts$/],
  ...['report', 'unbake', 'bake', 'read', 'verify', 'sentences', 'element'].map((name) => [
    name,
    new RegExp(`verifier/src/${name}\\.ts$`),
  ]),
  ['schemas', /verification\/schemas\//],
]

rmSync(DIST, { recursive: true, force: true })
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  publicDir: false,
  json: { stringify: true },
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
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        // names stay as they are, for whoever reads it or sees it fail
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        codeSplitting: {
          groups: LAYERS.map(([name, test], at) => ({ name, test, priority: LAYERS.length - at })),
        },
      },
    },
  },
})
execFileSync(process.execPath, [TSC, '-p', join(HERE, 'tsconfig.json')], { stdio: 'inherit' })
copyFileSync(join(ROOT, 'LICENSE'), join(HERE, 'LICENSE'))
