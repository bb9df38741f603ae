/**
 * Writes the app's page under every fixed address, and as 404.html, so that any static host answers a deep link.
 * A page also names what it will ask for after the first script, so that all of it comes at once.
 */
import type { Plugin, Rollup } from 'vite'
import { PATHS } from '../../src/routes/paths.ts'

/** The fixed addresses below the root: `view`, `stacks/new` … */
export const FIXED_ROUTES = Object.values(PATHS).flatMap((path) =>
  typeof path === 'string' && path !== PATHS.backpack ? [path.slice(1)] : [],
)

const words = (language: string, ...namespaces: readonly string[]) =>
  namespaces.map((namespace) => `locales/${language}/${namespace}.json`)

/** What every visit to a page needs after its first script, and what only some do: see src/app/boot.js. */
interface Soon {
  readonly always: readonly string[]
  readonly nl: readonly string[]
  readonly en: readonly string[]
  /** there is something behind the # */
  readonly linked?: readonly string[]
  /** badges are kept in this browser */
  readonly kept?: readonly string[]
}

/** By address, '' for the first screen. A first visit must not wait for one round of answers after another. */
const SOON: Readonly<Record<string, Soon>> = {
  '': {
    always: ['src/app/shell/shell.tsx', 'src/app/home.tsx'],
    nl: words('nl', 'common', 'backpack'),
    en: words('en', 'common', 'backpack'),
    kept: ['src/app/kept-backpack.tsx'],
  },
  view: {
    always: ['src/features/reader/route.tsx'],
    nl: words('nl', 'common', 'reader'),
    en: words('en', 'common', 'reader'),
    linked: [
      'src/features/reader/reading.tsx',
      ...['nl', 'en'].flatMap((language) => words(language, 'page', 'verification')),
    ],
  },
}

/** Pages without the learner's menu: what stands there before the app does has none either. */
const ALONE: readonly string[] = ['view', 'hr']

/** An address with an id in it has no file of its own: hosts answer it with 404.html, which is the app too. */
export function routePages(): Plugin {
  let base = '/'
  return {
    name: 'route-pages',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      base = config.base
    },
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return this.error('The build made no index.html.')
      const html = String(page.source)
      const pageOf = (route: string) => {
        const frame = ALONE.includes(route) ? html.replace('"starting"', '"starting alone"') : html
        const soon = SOON[route]
        return soon ? withSoon(frame, base, bundle, soon) : frame
      }
      for (const route of FIXED_ROUTES)
        this.emitFile({ type: 'asset', fileName: `${route}/index.html`, source: pageOf(route) })
      this.emitFile({ type: 'asset', fileName: '404.html', source: html })
      page.source = pageOf('')
    },
  }
}

/** The scripts and style sheets that loading these modules loads. */
function filesOf(bundle: Rollup.OutputBundle, modules: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const todo = modules.map((name) => chunkOf(bundle, name))
  for (let chunk = todo.pop(); chunk; chunk = todo.pop()) {
    if (files.has(chunk.fileName)) continue
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    todo.push(...chunk.imports.flatMap((name) => chunksNamed(bundle, name)))
  }
  return files
}

function chunksNamed(bundle: Rollup.OutputBundle, file: string): readonly Rollup.OutputChunk[] {
  const it = bundle[file]
  return it?.type === 'chunk' ? [it] : []
}

/** The chunk a module is in: one of its own, or that of a group. A module that moved must not be forgotten silently. */
function chunkOf(bundle: Rollup.OutputBundle, name: string): Rollup.OutputChunk {
  for (const it of Object.values(bundle))
    if (it.type === 'chunk' && it.moduleIds.some((id) => id.endsWith(`/${name}`))) return it
  throw new Error(`No script of the build has ${name} in it.`)
}

/** Names files in the head: those of every visit as links, the others in a `meta` that boot.js reads. */
function withSoon(html: string, base: string, bundle: Rollup.OutputBundle, soon: Soon): string {
  const named = (modules: readonly string[], known: readonly string[]) =>
    [...filesOf(bundle, modules)]
      .map((file) => base + file)
      .filter((file) => !known.includes(file) && !html.includes(`"${file}"`))
  const { always, ...sometimes } = soon
  const now = named(always, [])
  const later = Object.entries(sometimes).map(([when, modules]) => [when, named(modules, now)])
  const meta = `<meta name="soon" content='${JSON.stringify(Object.fromEntries(later))}'>`
  return html
    .replace('<script>', `${meta}\n    <script>`)
    .replace('</head>', `${now.map(linkTo).join('')}\n  </head>`)
}

function linkTo(file: string): string {
  const kind = file.endsWith('.css') ? 'rel="preload" as="style"' : 'rel="modulepreload"'
  return `\n    <link ${kind} crossorigin href="${file}">`
}
