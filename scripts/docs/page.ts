/** Writes one page: its Markdown as HTML, between the menu and the foot, under a policy that lets nothing in from elsewhere. */
import { createHash } from 'node:crypto'
import { Marked, type Tokens } from 'marked'
import { STYLES } from '../../packages/verifier/src/element/styles.ts'
import { html } from '../../src/core/kernel/escape-html.ts'
import {
  addressOf,
  FIRST,
  languageOf,
  type Source,
  targetOf,
  titleOf,
  upFrom,
  wayTo,
} from './pages.ts'

/** The styles that <open-badge> brings along, and no others. */
const ELEMENT = createHash('sha256').update(STYLES).digest('base64')
const POLICY =
  `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${ELEMENT}'; img-src 'self' blob: data:; ` +
  `font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`

const WORDS = {
  nl: {
    menu: 'Pagina’s',
    app: 'Naar Rugzak',
    skip: 'Naar de tekst',
    other: 'In English',
    says: 'Hier hoort te staan:',
    live: 'Je browser controleert deze voorbeeldbadge nu zelf.',
  },
  en: {
    menu: 'Pages',
    app: 'To Rugzak',
    skip: 'To the text',
    other: 'In het Nederlands',
    says: 'It should say:',
    live: 'Your own browser is checking this example badge now.',
  },
} as const

/** The menu of a language: the guide, and in English what developers read. */
export const MENU: Readonly<Record<'nl' | 'en', readonly string[]>> = {
  nl: ['docs/guide/nl/proves.md', 'docs/guide/nl/verdicts.md', FIRST],
  en: [
    'docs/guide/en/proves.md',
    'docs/guide/en/verdicts.md',
    FIRST,
    'docs/embedding.md',
    'docs/hosting.md',
    'docs/verification.md',
    'docs/threat-model.md',
    'docs/issuer-lists.md',
    'docs/formats.md',
    'docs/certification.md',
  ],
}

export function pageOf(source: Source, all: readonly Source[]): string {
  const { path } = source
  const language = languageOf(path)
  const words = WORDS[language]
  const up = upFrom(path)
  const body = render(source)
  const scripts = body.includes('<open-badge')
    ? `<script type="module" src="${up}element.js"></script>`
    : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html(titleOf(source))} – Rugzak</title>
<link rel="icon" href="${up}../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}site.css">
${scripts}
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header><a class="name" href="${up}index.html">Rugzak</a><span><a href="${up}../">${words.app}</a>${otherLanguage(source, all)}</span></header>
<main id="text" tabindex="-1">
${body}
</main>
<nav aria-label="${words.menu}"><ul>${MENU[language].map((to) => menuItem(source, to, all)).join('')}</ul></nav>
</body>
</html>
`
}

function menuItem({ path }: Source, to: string, all: readonly Source[]): string {
  const target = all.find((it) => it.path === to)
  if (!target) throw new Error(`the menu names ${to}, which no page leads to`)
  const here = to === path ? ' aria-current="page"' : ''
  return `<li><a href="${wayTo(path, to)}"${here}>${html(titleOf(target))}</a></li>`
}

function otherLanguage({ path }: Source, all: readonly Source[]): string {
  const from = languageOf(path)
  const to = from === 'nl' ? 'en' : 'nl'
  const twin = path.replace(`docs/guide/${from}/`, `docs/guide/${to}/`)
  if (twin === path || !all.some((it) => it.path === twin)) return ''
  return `<a href="${wayTo(path, twin)}" lang="${to}" hreflang="${to}">${WORDS[from].other}</a>`
}

const render = ({ path, text }: Source): string => {
  const marked = new Marked({
    async: false,
    renderer: {
      html: ({ text: tag }: Tokens.HTML | Tokens.Tag) => html(tag),
      link({ href, tokens }: Tokens.Link) {
        return linked(path, href, this.parser.parseInline(tokens))
      },
      heading({ depth, tokens, text: words }: Tokens.Heading) {
        return `<h${depth} id="${slug(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      image: ({ text: alt }: Tokens.Image) => `<em>${html(alt)}</em>`, // the site has no pictures of its own
      code: ({ text: code, lang }: Tokens.Code) =>
        lang === 'badge'
          ? live(path, code)
          : `<pre tabindex="0"><code>${html(code)}</code></pre>\n`,
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], tag: string) =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`
        const rows = token.rows.map((cells) => row(cells, 'td')).join('')
        return `<div class="table" tabindex="0" role="group"><table><thead>${row(token.header, 'th')}</thead><tbody>${rows}</tbody></table></div>\n`
      },
    },
  })
  return marked.parse(text) as string // it is not asynchronous
}

/** A file of the repository that is no page is named, and leads nowhere: the site stands by itself. */
function linked(path: string, href: string, words: string): string {
  const target = targetOf(path, href)
  if (!target) return `<a href="${html(href)}" rel="noopener noreferrer">${words}</a>`
  if (!target.page) return words
  const hash = target.hash ? `#${target.hash}` : ''
  return `<a href="${target.page === path ? hash : wayTo(path, target.page) + hash}">${words}</a>`
}

export interface Example {
  /** below `public/` */
  readonly file: string
  /** the word of its mark, in the language of the page */
  readonly says: string
}

/** A block of the language `badge`: the file, and on the next line what is to be read there. */
export function exampleIn(code: string): Example {
  const [file = '', says = ''] = code.trim().split('\n')
  return { file, says }
}

function live(path: string, code: string): string {
  const { file, says } = exampleIn(code)
  const language = languageOf(path)
  const words = WORDS[language]
  const up = `${upFrom(path)}../`
  return `<figure><open-badge lang="${language}" src="${up}${html(file)}" reader="${up}view"></open-badge><figcaption>${words.live} ${words.says} <strong>${html(says)}</strong></figcaption></figure>\n`
}

/** As GitHub names a heading, so that one link leads there in both. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

export const fileNameOf = (source: Source): string => addressOf(source.path)
