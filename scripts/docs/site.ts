/** The documentation as files of a static site: pages, one style sheet, and the element that judges the examples in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { fileNameOf, pageOf } from './page.ts'
import { ROOT, sources } from './pages.ts'

export interface SiteFile {
  /** in the folder of the site */
  readonly name: string
  readonly source: string
}

const STYLES = ['src/ui/tokens.css', 'src/ui/base.css', 'scripts/docs/site.css']

/** Everything but the script. */
export function siteFiles(): readonly SiteFile[] {
  const all = sources()
  const css = STYLES.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n')
  const pages = all.map((source) => ({ name: fileNameOf(source), source: pageOf(source, all) }))
  return [{ name: 'site.css', source: css }, ...pages]
}

/** `element.js` and what it loads as it needs it: the package as anybody hosts it, in parts. */
export async function elementFiles(): Promise<readonly SiteFile[]> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: { element: 'packages/verifier/src/element-define.ts' }, formats: ['es'] },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: 'element/[name]-[hash].js' },
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one) =>
    one.type === 'chunk' ? [{ name: one.fileName, source: one.code }] : [],
  )
}
