// @vitest-environment node
/** Claims about an exported page: complete without us, inert whatever is written in it (P-01 to P-10). */
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { FileDigest } from '#core/badge/badge.ts'
import { joined } from '#core/baking/joined.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { BLOCK_KINDS, type Block, blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio, filesOf, type Portfolio } from '#core/portfolio/document.ts'
import { readPackage } from '#core/portfolio/package.ts'
import {
  filesByDigest,
  filesInPage,
  isPortfolioPage,
  packageInPage,
} from '#core/portfolio/page-files.ts'
import { redact } from '#core/portfolio/redact.ts'
import type { BadgeRecord, FileRecord } from '#core/records/records.ts'
import { aRecord } from '#core/testing/a-badge.ts'
import { HOSTILE } from '#core/testing/hostile.ts'
import { aNormalisedBadge } from '#core/testing/normalised-badge.ts'
import en from '#locales/en/page.json' with { type: 'json' }
import nl from '#locales/nl/page.json' with { type: 'json' }
import { type Material, packageOf } from '#services/publishing/package-of.ts'
import { withPublicFiles } from '#services/publishing/public-files.ts'
import { dataAddress } from './data-address.ts'
import { renderPage } from './render-page.tsx'
import { viewOf } from './view-of.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 255, 60, 47])
const digest = (await sha256Hex(png)) as FileDigest // just computed
const original: FileRecord = {
  digest,
  bytes: new Blob([png]),
  name: 'Veilig "tillen" <1>.png',
  mediaType: 'image/png',
  size: png.length,
  crc32: 0,
  addedAt: '2026-04-01T00:00:00Z',
  role: 'original',
}

function materialOf(record: Partial<Omit<BadgeRecord, 'id'>> = {}): Material {
  const badge = aRecord({
    id: 'b1',
    badge: aNormalisedBadge(),
    file: digest,
    notes: 'privé',
    ...record,
  })
  return { badges: new Map([[badge.id, badge]]), files: new Map([[digest, original]]) }
}

function aPage(overrides: Partial<Portfolio> = {}): Portfolio {
  const blocks = [blankBlock('collection', 'c', { title: 'Mijn badges', badgeIds: ['b1'] })]
  return {
    ...emptyPortfolio('nl'),
    name: 'Anna de Wit',
    intro: 'Ik leer *zorg*',
    blocks,
    ...overrides,
  }
}

async function exported(
  kept = aPage(),
  rows = materialOf(),
  folder = false,
  until?: string,
): Promise<string> {
  const { portfolio: page, material } = await withPublicFiles(redact(kept), rows)
  const words = page.language === 'nl' ? nl : en
  const view = await viewOf(page, material, words, (picture) => dataAddress(picture, picture.type))
  const content = packageOf(page, material, {
    published: '2026-11-23T10:00:00Z',
    ...(until !== undefined && { until }),
  })
  return renderPage({
    view,
    content,
    app: 'https://rugzak.example/',
    folder,
    fonts: '',
    script: "'use strict'",
  })
}

/** Every text field of every kind of block, and of the page, says the same hostile thing. */
function hostilePage(text: string): Portfolio {
  const blocks = BLOCK_KINDS.map((kind): Block => {
    const blank = blankBlock(kind, kind)
    const fields = Object.entries(blank).map(([key, value]) => [
      key,
      value === ''
        ? text
        : key === 'badgeIds'
          ? ['b1']
          : key === 'steps'
            ? [{ name: text }, { name: text, badgeId: 'b1' }]
            : value,
    ])
    const filled = Object.fromEntries(fields) as Block // the same fields, other words
    return filled.kind === 'badge' ? { ...filled, badgeId: 'b1' } : filled
  })
  return aPage({
    name: text,
    intro: text,
    address: text,
    listed: true,
    shown: { contact: true, reflections: true, ownEvidence: true, capsules: true },
    blocks,
  })
}

function hostileMaterial(text: string): Material {
  const badge = aNormalisedBadge({
    name: text,
    id: text,
    awardedAt: text,
    validUntil: text,
    issuer: { name: text, identifiers: [] },
    achievement: {
      ...aNormalisedBadge().achievement,
      description: text,
      alignments: [{ name: text, framework: text }],
    },
  })
  return materialOf({
    badge,
    reflection: text,
    ownEvidence: [{ id: 'e', title: text, text, url: text }],
    payload: { form: 'json', text },
  })
}

describe('an exported page', () => {
  it('tells every name, issuer and date without JavaScript (P-01)', async () => {
    const { document } = new JSDOM(await exported()).window
    const text = document.querySelector('.portfolio')?.textContent ?? ''
    for (const fact of [
      'Anna de Wit',
      'Veilig werken op hoogte',
      'SBB Praktijkleren',
      '12 maart 2026',
      'einddatum 12 maart 2031',
    ]) {
      expect(text).toContain(fact)
    }
  })

  it('asks nothing of any host', async () => {
    const { document } = new JSDOM(await exported()).window
    const sources = [...document.querySelectorAll('[src],link[href],iframe,object')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href'),
    )
    expect(sources.filter((source) => !source?.startsWith('data:'))).toEqual([])
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\((?!["']?data:)|@import/)
    expect(document.querySelectorAll('[style],[onclick],[onload]')).toHaveLength(0)
  })

  it('never calls its own badges valid', async () => {
    const { document } = new JSDOM(await exported()).window
    expect(document.querySelector('.mark')).toBe(null)
    expect(document.querySelector('.portfolio')?.textContent).not.toMatch(/Geldig(?! tot)/)
  })

  it('gives back every original file with the same digest, and the same package (P-04)', async () => {
    const page = await exported()
    expect(isPortfolioPage(page)).toBe(true)
    const { whole } = await filesInPage(page)
    const [file] = whole
    expect(file && (await sha256Hex(file.bytes))).toBe(digest)
    const read = readPackage(packageInPage(page) ?? '')
    expect(read).toEqual({
      ok: true,
      value: packageOf(redact(aPage()), materialOf(), { published: '2026-11-23T10:00:00Z' }),
    })
  })

  it('says until when it is meant to be read, in the page and in its package', async () => {
    const page = await exported(aPage(), materialOf(), false, '2026-12-31')
    const { document } = new JSDOM(page).window
    expect(document.querySelector('[data-until="2026-12-31"]')?.textContent).toContain('2026')
    const read = readPackage(packageInPage(page) ?? '')
    expect(read.ok && read.value.until).toBe('2026-12-31')
    expect(await exported()).not.toContain('data-until')
  })

  it('carries a badge that came as text as its own file', async () => {
    const text = '{"name":"é"}\n'
    const badge = aRecord({ id: 'b1', payload: { form: 'json', text } })
    const page = await exported(aPage(), { badges: new Map([['b1', badge]]), files: new Map() })
    const { whole } = await filesInPage(page)
    expect(whole.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([text])
  })

  it('does not give back a file that was changed in the page, but names it', async () => {
    const page = await exported()
    const spoiled = page.replace(/(download="[^"]*" href="data:image\/png;base64,)iVB/, '$1iVC')
    expect(spoiled).not.toBe(page)
    const [, name = ''] = /download="([^"]*)"/.exec(page) ?? []
    expect(await filesInPage(spoiled)).toEqual({ whole: [], changed: [name] })
  })

  it.each(HOSTILE)('stays inert with %j in every field (P-05)', async (text) => {
    const { window } = new JSDOM(await exported(hostilePage(text), hostileMaterial(text)), {
      runScripts: 'outside-only',
    })
    const { document } = window
    const scripts = [...document.querySelectorAll('script')].map((script) => script.type)
    expect(scripts).toEqual(['application/ld+json', 'application/json', ''])
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelectorAll('iframe,object,embed,form,base,math')).toHaveLength(0)
    for (const element of document.querySelectorAll('*')) {
      const names = element.getAttributeNames()
      expect(names.filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
      for (const name of ['href', 'src']) {
        const address = element.getAttribute(name)
        if (address !== null) expect(address).toMatch(/^(https?:|mailto:|data:|#proof$)/)
      }
    }
    for (const link of document.querySelectorAll('a:not([download])')) {
      expect(link.getAttribute('href')).not.toMatch(/^data:/)
    }
    expect(readPackage(packageInPage(document.documentElement.outerHTML) ?? '').ok).toBe(true)
  })

  it('lets only its own style and script through (P-06)', async () => {
    const page = await exported()
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const hash = async (text: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', utf8(text))).toString('base64')
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? []
    expect(policy).toContain(`style-src 'sha256-${await hash(style)}'`)
    expect(policy).toContain(`script-src 'sha256-${await hash(script)}'`)
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).not.toMatch(/unsafe|https?:|connect-src/)
  })

  it('asks search engines to stay away unless its owner wants them (P-07)', async () => {
    expect(await exported()).toContain('<meta name="robots" content="noindex">')
    expect(await exported()).not.toMatch(/ld\+json|og:/)
    const found = await exported(
      aPage({ listed: true, address: 'https://anna.nl/cv/' }),
      materialOf(),
      true,
    )
    expect(found).not.toContain('noindex')
    expect(found).toContain('<meta property="og:image" content="https://anna.nl/cv/og.png">')
    expect(found).toContain('application/ld+json')
    expect(await exported(aPage({ address: 'http://192.168.1.1/' }))).not.toContain('#src=')
  })

  it('points the reader at itself, or at portfolio.json beside it', async () => {
    const page = aPage({ address: 'https://anna.nl/cv/' })
    expect(await exported(page)).toContain(
      'href="https://rugzak.example/view#src=https%3A%2F%2Fanna.nl%2Fcv%2F"',
    )
    expect(await exported(page, materialOf(), true)).toContain(
      'view#src=https%3A%2F%2Fanna.nl%2Fcv%2Fportfolio.json"',
    )
    expect(await exported()).toContain('href="https://rugzak.example/view"')
  })

  it('speaks its own language (P-08)', async () => {
    expect(await exported()).toMatch(/<html lang="nl"[\s\S]*Controleer deze badges zelf/)
    expect(await exported(aPage({ language: 'en' }))).toMatch(
      /<html lang="en"[\s\S]*Check these badges yourself/,
    )
  })

  it('has no byte of what was not ticked, and never a note (P-10)', async () => {
    const blocks = [blankBlock('contact', 'k', { email: 'anna@voorbeeld.nl' }), ...aPage().blocks]
    const shown = { contact: false, reflections: false, ownEvidence: false, capsules: false }
    const material = materialOf({
      reflection: 'stille gedachte',
      ownEvidence: [{ id: 'e', title: 'geheim bewijs' }],
    })
    expect(await exported(aPage({ blocks, shown }), material)).not.toMatch(
      /anna@|stille|geheim|privé/,
    )
  })

  it('carries the file of own evidence when that is ticked, as told by its owner, and else no byte of it', async () => {
    const bytes = utf8('een foto')
    const key = (await sha256Hex(bytes)) as FileDigest // just computed
    const photo = { ...original, digest: key, bytes: new Blob([bytes]), name: 'foto.jpg' }
    const { badges, files } = materialOf({ ownEvidence: [{ id: 'e', title: 'Foto', file: key }] })
    const material = {
      badges,
      files: new Map([...files, [key, { ...photo, role: 'evidence' as const }]]),
    }
    const shown = { contact: true, reflections: false, ownEvidence: true, capsules: false }
    const { document } = new JSDOM(await exported(aPage({ shown }), material)).window
    const link = document.querySelector<HTMLAnchorElement>('.own .evidence a[download]')
    expect(link?.download).toBe(`${key.slice(0, 8)}.png`)
    expect(link?.href).toContain(btoa('een foto'))
    expect(document.querySelector('.own')?.textContent).toContain('volgens Anna de Wit')
    const hidden = await exported(aPage(), material)
    expect(hidden).not.toMatch(new RegExp(`${key}|foto.jpg|${btoa('een foto')}`))
  })

  it('tells of a capsule as the owner’s own copy, with its files untouched, and only when that is ticked', async () => {
    const bytes = utf8('wat de website toonde')
    const key = (await sha256Hex(bytes)) as FileDigest // just computed
    const row = { ...original, digest: key, bytes: new Blob([bytes]), name: '17.json' }
    const capsule = {
      keptAt: '2026-01-01T10:00:00Z',
      seenValid: true,
      words: {},
      kept: [{ url: 'https://school.example/17', purpose: 'award' as const, file: key }],
      missing: [],
    }
    const { badges, files } = materialOf({ capsules: [capsule] })
    const material = {
      badges,
      files: new Map([...files, [key, { ...row, role: 'capsule' as const }]]),
    }
    const shown = { contact: true, reflections: false, ownEvidence: false, capsules: true }
    const html = await exported(aPage({ shown }), material)
    const { document } = new JSDOM(html).window
    const own = document.querySelector('.own')?.textContent
    expect(own).toContain(
      'Volgens Anna de Wit bevestigde de website van de uitgever deze badge op 1 januari 2026.',
    )
    expect(own).toContain('Het is een eigen kopie van Anna de Wit')
    expect(document.querySelector('.mark'), 'no mark stands beside it').toBeNull()
    const link = document.querySelector<HTMLAnchorElement>('.own a[download]')
    expect(link?.download).toBe('17.json')
    expect(link?.href).toContain(btoa('wat de website toonde'))
    const hidden = await exported(aPage(), material)
    expect(hidden).not.toMatch(new RegExp(`${key}|school.example/17|${btoa('wat de websi')}`))
  })

  it('carries a photo of the author without what it tells of its maker, in every place, under its new digest', async () => {
    const taken = utf8('GIF89a\x01\0\x01\0\0\0\0!\xfe')
    const photo = joined([taken.slice(0, 14), Uint8Array.of(0xfe, 4), utf8('Anna\0;')])
    const bare = joined([photo.slice(0, 13), utf8(';')])
    const key = (await sha256Hex(photo)) as FileDigest // just computed
    const row = { ...original, digest: key, bytes: new Blob([photo]), name: 'IMG_Anna.gif' }
    const { badges, files } = materialOf({ ownEvidence: [{ id: 'e', title: 'Foto', file: key }] })
    const material = {
      badges,
      files: new Map([
        ...files,
        [key, { ...row, mediaType: 'image/gif', role: 'evidence' as const }],
      ]),
    }
    const blocks = [
      ...aPage().blocks,
      blankBlock('image', 'i', { file: key }),
      blankBlock('file', 'f', { file: key }),
    ]
    const shown = { contact: true, reflections: false, ownEvidence: true, capsules: false }
    const html = await exported(aPage({ blocks, shown }), material)
    const read = readPackage(packageInPage(html) ?? '')
    const sha256 = await sha256Hex(bare)
    expect(read.ok && read.value.files.map((file) => file.sha256)).toEqual([sha256])
    expect(read.ok && read.value.badges[0]?.own.evidence[0]?.file).toBe(sha256)
    expect(read.ok && filesOf(read.value.page)).toEqual([sha256])
    expect([...(await filesByDigest(html, new Set([sha256, key]))).keys()]).toEqual([sha256])
    const { document } = new JSDOM(html).window
    expect(
      document.querySelectorAll('.image-block img, .file-block a, .evidence a[download]'),
    ).toHaveLength(3)
    expect(html).not.toMatch(new RegExp(`${key}|IMG_Anna`))
  })

  it('never touches a badge file, also where it serves as a picture of the author', async () => {
    const blocks = [...aPage().blocks, blankBlock('image', 'i', { file: digest })]
    const { material } = await withPublicFiles(redact(aPage({ blocks })), materialOf())
    expect(material.files.get(digest)).toEqual(original)
  })
})
