/** Claims about the documentation: no link leads nowhere, nothing comes from elsewhere, both languages have the same, and what is said of an example is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { markWords } from '../../packages/verifier/src/sentences.ts'
import { verify } from '../../packages/verifier/src/verify.ts'
import { FORMAT_VERSION } from '../../src/core/backup/manifest.ts'
import { POLICY } from '../../src/core/verification/report.ts'
import { SCHEMA_VERSION } from '../../src/storage/tables/database.ts'
import { exampleIn } from './page.ts'
import { languageOf, ROOT, sources, targetOf } from './pages.ts'
import { siteFiles } from './site.ts'

const files = siteFiles()
const pages = files
  .filter(({ name }) => name.endsWith('.html'))
  .map(({ name, source }) => ({ name, document: new JSDOM(source).window.document }))
const names = new Set([...files.map(({ name }) => name), 'element.js'])
const documentOf = (name: string) => pages.find((page) => page.name === name)?.document

/** Where an address of a page leads to within the site; undefined for the app beside it. */
function within(page: string, href: string): string | undefined {
  const path = posix.join('docs', posix.dirname(page), href.split('#')[0] ?? '')
  return path.startsWith('docs/') ? path.slice('docs/'.length) : undefined
}

/** Whether a link of a page ends at a page of the site and a place in it; the app and other websites are not ours to look at. */
function leadsSomewhere(name: string, href: string): boolean {
  if (/^https:/.test(href)) return true
  const [, hash] = href.split('#')
  const target = href.startsWith('#') ? name : within(name, href)
  if (target === undefined) return true
  return names.has(target) && (!hash || documentOf(target)?.getElementById(hash) !== null)
}

it('no link leads nowhere, and every place in a page is there', () => {
  const broken = pages.flatMap(({ name, document }) =>
    [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !leadsSomewhere(name, href))
      .map((href) => `${name}: ${href}`),
  )
  expect(broken).toEqual([])
})

it('a link to nothing breaks the build', () => {
  expect(() => targetOf('docs/README.md', 'nothing.md')).toThrow('nothing.md')
})

it('nothing that a page loads comes from elsewhere, and its policy says so', () => {
  for (const { name, document } of pages) {
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    expect(policy, name).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/,
    )
    const loaded = [...document.querySelectorAll('[src], link[href]')].map(
      (it) => it.getAttribute('src') ?? it.getAttribute('href') ?? '',
    )
    expect(
      loaded.filter((it) => /^(?:[a-z]+:|\/)/i.test(it)),
      name,
    ).toEqual([])
    const inSite = loaded.flatMap((it) => within(name, it) ?? [])
    expect(
      inSite.filter((it) => !names.has(it)),
      name,
    ).toEqual([])
    expect(document.querySelectorAll('script:not([src]), style, iframe'), name).toHaveLength(0)
  }
})

it('both languages have the same guides', () => {
  const guides = (language: string) => readdirSync(join(ROOT, 'docs/guide', language)).toSorted()
  expect(guides('nl')).toEqual(guides('en'))
  for (const name of guides('nl'))
    for (const language of ['nl', 'en'])
      expect(names, name).toContain(`guide/${language}/${name.replace('.md', '.html')}`)
})

const examples = sources().flatMap(({ path, tokens }) =>
  tokens.flatMap((token) =>
    token.type === 'code' && token.lang === 'badge'
      ? [{ path, ...exampleIn(token.text as string) }] // what a block of code has
      : [],
  ),
)

describe('what is said of a live example is so', () => {
  it('of as many in Dutch as in English', () => {
    const filesIn = (language: string) =>
      examples.flatMap(({ path, file }) => (languageOf(path) === language ? [file] : []))
    expect(filesIn('nl')).toEqual(filesIn('en'))
    expect(filesIn('nl').length).toBeGreaterThan(3)
  })

  it.each(examples)('$path: $file is $says', async ({ path, file, says }) => {
    const place = join(ROOT, 'public', file)
    expect(existsSync(place)).toBe(true)
    const { badges } = await verify(readFileSync(place))
    expect(badges.map(({ report }) => markWords(report, languageOf(path)))).toEqual([says])
  })
})

it('the versions of formats are those of the code', () => {
  const text = readFileSync(join(ROOT, 'docs/formats.md'), 'utf8')
  const stated = (file: string) => Number(new RegExp(`\\| (\\d+) \\| \`${file}\``).exec(text)?.[1])
  expect(stated('src/core/backup/manifest.ts')).toBe(FORMAT_VERSION)
  expect(stated('src/core/verification/report.ts')).toBe(POLICY)
  expect(stated('src/storage/tables/database.ts')).toBe(SCHEMA_VERSION)
})
