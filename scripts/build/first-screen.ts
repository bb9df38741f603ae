/** Writes the first screen of a first visit into the page of the first screen, in both languages. */
import { createServer, type Plugin, type Rollup } from 'vite'
import { LANGUAGES } from '../../src/i18n/languages.ts'

type Maker = typeof import('../../src/app/first-screen.tsx')

const PLACE = '<div id="root">'

export function firstScreen(): Plugin {
  let base = '/'
  return {
    name: 'first-screen',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      base = config.base
    },
    async generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return this.error('The build made no index.html.')
      const screens = await drawn(base)
      const strange = classesOf(screens).filter((name) => !isStyled(bundle, name))
      if (strange.length > 0) return this.error(`No style sheet knows ${strange.join(', ')}.`)
      page.source = String(page.source)
        .replace('<html ', `<html data-home="${base}" `)
        // its styles have to be there when it is drawn
        .replaceAll('rel="preload" as="style"', 'rel="stylesheet"')
        .replace(PLACE, () => PLACE + screens)
    },
  }
}

/** Nothing in it works before the app stands in its place: it is inert, and its ids are nobody's. */
async function drawn(base: string): Promise<string> {
  const server = await createServer({
    configFile: false,
    base,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { firstScreen } = (await server.ssrLoadModule('/src/app/first-screen.tsx')) as Maker
    const screens: string[] = []
    for (const language of LANGUAGES) {
      const html = (await firstScreen(language, base)).replaceAll(IDS, '')
      screens.push(`<div class="first" lang="${language}" inert>${html}</div>`)
    }
    return screens.join('')
  } finally {
    await server.close()
  }
}

const IDS = / (?:id|aria-labelledby)="[^"]*"/g

const classesOf = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))),
]

const isStyled = (bundle: Rollup.OutputBundle, name: string): boolean =>
  name === '' ||
  Object.values(bundle).some(
    (it) =>
      it.type === 'asset' && it.fileName.endsWith('.css') && String(it.source).includes(`.${name}`),
  )
