/**
 * Writes the app's page under every fixed address, and as 404.html, so that any static host answers a deep link.
 * A page also names what it will ask for after the first script, so that all of it comes at once.
 */
import type { Plugin, Rollup } from 'vite'
import { PATHS } from '../../src/app/paths.ts'

/** The fixed addresses below the root: `view`, `stacks/new` … */
export const FIXED_ROUTES = Object.values(PATHS).flatMap((path) =>
  typeof path === 'string' && path !== PATHS.backpack ? [path.slice(1)] : [],
)

/** Who opens a shared page comes once, with no time: its screen and words are asked for with the first script. */
const SOON: Readonly<Record<string, readonly string[]>> = {
  view: [
    'src/features/reader/route.tsx',
    ...['nl', 'en'].flatMap((language) => [
      `locales/${language}/common.json`,
      `locales/${language}/page.json`,
      `locales/${language}/reader.json`,
      `locales/${language}/verification.json`,
    ]),
  ],
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
      for (const route of [...FIXED_ROUTES, undefined]) {
        const fileName = route === undefined ? '404.html' : `${route}/index.html`
        const files = filesOf(bundle, SOON[route ?? ''] ?? [])
        const frame = ALONE.includes(route ?? '')
          ? html.replace('"starting"', '"starting alone"')
          : html
        this.emitFile({ type: 'asset', fileName, source: withPreloads(frame, base, files) })
      }
    },
  }
}

/** The scripts and style sheets that loading these modules loads. */
function filesOf(bundle: Rollup.OutputBundle, modules: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const todo = Object.values(bundle).filter(
    (it) => it.type === 'chunk' && modules.some((name) => it.facadeModuleId?.endsWith(`/${name}`)),
  )
  for (let chunk = todo.pop(); chunk; chunk = todo.pop()) {
    if (chunk.type !== 'chunk' || files.has(chunk.fileName)) continue
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    todo.push(...chunk.imports.flatMap((name) => bundle[name] ?? []))
  }
  return files
}

function withPreloads(html: string, base: string, files: ReadonlySet<string>): string {
  const links = [...files]
    .filter((file) => !html.includes(`"${base}${file}"`))
    .map((file) =>
      file.endsWith('.css')
        ? `    <link rel="preload" as="style" crossorigin href="${base}${file}">`
        : `    <link rel="modulepreload" crossorigin href="${base}${file}">`,
    )
  return links.length === 0 ? html : html.replace('</head>', `\n${links.join('\n')}\n  </head>`)
}
