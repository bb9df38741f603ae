/** The pages of the documentation: every Markdown file that is reached from docs/README.md, and where it stands in the site. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Lexer, type Token, walkTokens } from 'marked'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const FIRST = 'docs/README.md'

export interface Source {
  /** in the repository */
  readonly path: string
  readonly text: string
  readonly tokens: Token[]
}

/** From the first page along its links, each once. */
export function sources(): readonly Source[] {
  const found = new Map<string, Source>()
  const todo = [FIRST]
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (found.has(path)) continue
    const text = readFileSync(join(ROOT, path), 'utf8')
    const tokens = new Lexer().lex(text)
    found.set(path, { path, text, tokens })
    todo.push(...linksOf(tokens).flatMap((href) => targetOf(path, href)?.page ?? []))
  }
  return [...found.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

function linksOf(tokens: Token[]): readonly string[] {
  const links: string[] = []
  void walkTokens(tokens, (token) => {
    if (token.type === 'link') links.push(token.href as string) // what a link has
  })
  return links
}

export interface Target {
  /** a Markdown file, which is a page here too */
  readonly page?: string
  readonly hash: string
}

/** What a link in the repository leads to; undefined for one that leaves it. Throws when there is nothing. */
export function targetOf(from: string, href: string): Target | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined
  const [path = '', hash = ''] = href.split('#')
  const file = path === '' ? from : posix.join(posix.dirname(from), path)
  if (!existsSync(join(ROOT, file))) throw new Error(`${from}: a link to nothing, ${href}`)
  return file.endsWith('.md') ? { page: file, hash } : { hash }
}

/** `docs/guide/nl/proves.md` is `guide/nl/proves.html`; what is outside docs stands under `project/`. */
export function addressOf(path: string): string {
  const within = path.startsWith('docs/') ? path.slice('docs/'.length) : `project/${path}`
  return within.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html')
}

/** From one page to another, as a browser reads it. */
export function wayTo(from: string, to: string): string {
  return posix.relative(posix.dirname(addressOf(from)), addressOf(to))
}

/** Back to the folder of the site, `''` or `../../`. */
export const upFrom = (path: string): string =>
  normalize(addressOf(path))
    .split('/')
    .slice(1)
    .map(() => '../')
    .join('')

/** The guides are written twice; everything else is for developers, in English. */
export const languageOf = (path: string): 'nl' | 'en' =>
  path.startsWith('docs/guide/nl/') ? 'nl' : 'en'

export const titleOf = ({ tokens, path }: Source): string => {
  const heading = tokens.find((token) => token.type === 'heading')
  if (!heading || !('text' in heading)) throw new Error(`${path} has no title in ${dirname(path)}`)
  return (heading.text as string).replaceAll('`', '') // what a heading has
}
