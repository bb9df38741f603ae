/** Claims about links that mail, chat, documents and websites have had in their hands. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import type { LinkContent } from './link-content.ts'
import { sourceFragment } from './link-source.ts'
import { mendedAddress } from './mend.ts'
import {
  type LinkRequest,
  linkFragment,
  lockedFragment,
  openLink,
  openLocked,
  parseFragment,
} from './page-link.ts'

const READER = 'https://rugzak.example/view'
const PAGE = new URL('https://anna.github.io/mijn-map/caf%C3%A9%20(oud)/p.json?versie=1&taal=nl')
const PASSPHRASE = 'blauwe fiets'
const contentOf = (title: string): LinkContent => ({
  title,
  owner: 'Anna de Wit',
  language: 'nl',
  badges: [{ form: 'json', text: `{"name":"${title} — Luisteren"}` }],
})

/** What the address bar hands to the page: path, query and fragment. */
function arrived(link: string): LinkRequest {
  const { pathname, search, hash } = new URL(link)
  const address = mendedAddress(pathname + search + hash)
  return parseFragment(address === undefined ? hash : new URL(address, READER).hash)
}

async function opened(asked: LinkRequest): Promise<unknown> {
  if (asked.kind === 'content') return openLink(asked.data)
  if (asked.kind === 'locked') return openLocked(asked.data, PASSPHRASE)
  return asked.kind === 'source' ? asked.address.href : asked
}

const inFragment = (link: string, change: (fragment: string) => string) => {
  const at = link.indexOf('#')
  return at < 0 ? link : `${link.slice(0, at + 1)}${change(link.slice(at + 1))}`
}
/** A sign after every so many others, though never inside a `%2F`. */
const wrapped = (link: string, sign: string, every = 76) =>
  inFragment(link, (text) => text.replace(new RegExp(`(?:%..|.){${every}}`, 'gs'), `$&${sign}`))
const percent = (text: string) =>
  text.replace(/[^\w]/gu, (sign) =>
    /[.!~*'()-]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign),
  )

/** What is known to be done to links on their way, each with where it is met. */
const DONE: Readonly<Record<string, (link: string) => string>> = {
  'encoded by a redirect': (link) => inFragment(link, encodeURIComponent),
  'encoded twice': (link) =>
    inFragment(link, (text) => encodeURIComponent(encodeURIComponent(text))),
  'encoded sign by sign': (link) => inFragment(link, percent),
  'its # encoded': (link) => link.replace('#', '%23'),
  'its # encoded twice': (link) => link.replace('#', '%2523'),
  'its # encoded behind a slash': (link) => link.replace('/view#', '/view/%23'),
  'a slash before its #': (link) => link.replace('/view#', '/view/#'),
  'a slash behind its #': (link) => link.replace('#', '#/'),
  'wrapped by a mail program': (link) => wrapped(link, '\r\n'),
  'wrapped as quoted-printable': (link) => wrapped(link, '=\r\n'),
  'quoted in an answer': (link) => wrapped(link, '\r\n> '),
  'quoted twice as HTML': (link) => wrapped(link, '\r\n&gt;&gt; '),
  indented: (link) => wrapped(link, '\n    '),
  'soft hyphens of a document': (link) => wrapped(link, '\u00ad', 11),
  'zero-width spaces of a chat': (link) => wrapped(link, '\u200b', 30),
  'entities of soft hyphens': (link) => wrapped(link, '&shy;', 20),
  'entities by number': (link) => wrapped(link, '&#8203;', 20),
  'a byte order mark before it': (link) => link.replace('#', '#\ufeff'),
  'a full stop behind it': (link) => `${link}.`,
  'a comma behind it': (link) => `${link},`,
  'brackets around it': (link) => `${link}).`,
  'angle brackets around it': (link) => `${link}>`,
  'quotes around it': (link) => `${link}"`,
  'curly quotes around it': (link) => `${link}”.`,
  'guillemets around it': (link) => `${link} »`,
  'three dots behind it': (link) => `${link}…`,
  'stars of bold text around it': (link) => `${link}**`,
  'underscores of slanted text around it': (link) => `${link}_`,
  'an entity of a quote behind it': (link) => `${link}&quot;`,
  'counted by a newsletter': (link) => `${link}&utm_source=brief&utm_medium=email`,
  'counted as HTML': (link) => `${link}&amp;utm_source=brief`,
  'counted behind the #': (link) => `${link}?fbclid=IwAR0-x_9`,
  'counted before the #': (link) => link.replace('/view', '/view?fbclid=IwAR0-x_9'),
}

const names = Object.keys(DONE)
const done = (link: string, ways: readonly string[]) =>
  ways.reduce((text, way) => DONE[way]?.(text) ?? text, link)

it.each(names)('opens with %s', async (way) => {
  const content = contentOf('Zorg')
  const open = await linkFragment(content)
  const locked = await lockedFragment(content, PASSPHRASE, random)
  const value = { ok: true, value: content }
  expect(await opened(arrived(done(`${READER}#${open}`, [way])))).toEqual(value)
  expect(await opened(arrived(done(`${READER}#${locked}`, [way])))).toEqual(value)
  expect(await opened(arrived(done(`${READER}#${sourceFragment(PAGE)}`, [way])))).toBe(PAGE.href)
})

it('opens after any two of them, whatever is in it', async () => {
  const ways = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), ways, async (title, both) => {
      const content = contentOf(title)
      const link = `${READER}#${await linkFragment(content)}`
      expect(await opened(arrived(done(link, both)))).toEqual({ ok: true, value: content })
      const pointer = `${READER}#${sourceFragment(PAGE)}`
      expect(await opened(arrived(done(pointer, both)))).toBe(PAGE.href)
    }),
    { numRuns: 300 },
  )
})

it('never ends in a sign that mail or chat leaves out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (title) => {
      expect(await linkFragment(contentOf(title))).toMatch(/[A-Za-z0-9]$/)
      const page = new URL(`https://a.nl/${encodeURIComponent(title)}`)
      const pointer = sourceFragment(page)
      expect(pointer).toMatch(/^src=[\w.%-]*[A-Za-z0-9]$/)
      expect(await opened(parseFragment(pointer))).toBe(page.href)
    }),
    { numRuns: 300 },
  )
})

it('opens with words behind it that a blank did not keep apart', async () => {
  const content = contentOf('Zorg')
  const link = `${READER}#${await linkFragment(content)} en dit is mijn badge`
  expect(await opened(arrived(link))).toEqual({ ok: true, value: content })
})

it('takes off an address that somebody typed only what counts visits', () => {
  const typed = 'https://anna.nl/p.json?versie=1&utm_source=brief&fbclid=x'
  const asked = parseFragment(`#src=${typed}`)
  expect(asked.kind === 'source' && asked.address.href).toBe('https://anna.nl/p.json?versie=1')
})

it('takes no other address for a link that was encoded', () => {
  for (const address of [
    '/view',
    '/view#v1.abc',
    '/badges/a%23b',
    '/share/view%2Fx',
    '/?q=%23tag',
  ]) {
    expect(mendedAddress(address)).toBe(undefined)
  }
})
