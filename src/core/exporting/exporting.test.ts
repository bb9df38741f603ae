/** Claims about everything that leaves as a file, a table, an address or a piece of HTML. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Badge } from '../badge/badge.ts'
import { html } from '../kernel/escape-html.ts'
import { anAchievement, anAlignment } from '../testing/a-badge.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { badgesJson } from './badge-list.ts'
import { badgesCsv, csv } from './csv.ts'
import { scriptJson } from './escape-text.ts'
import { markdownList } from './markdown-list.ts'
import { safeHref } from './safe-href.ts'
import { schemaOrg } from './schema-org.ts'
import { mastodonAddress, SHARE_INTENTS } from './share-intents.ts'
import { frameSnippet, linkSnippet, mailSignature } from './snippet.ts'

const heads = {
  name: 'Naam',
  issuer: 'Uitgever',
  awarded: 'Uitgereikt',
  expires: 'Geldig tot',
  skills: 'Vaardigheden',
  level: 'Niveau',
  standard: 'Standaard',
  address: 'Adres',
}

describe('a list as JSON', () => {
  const listOf = (badge: Badge) => {
    const checkedAt = '2026-11-30T10:00:00Z'
    const listed = { badge, mark: 'issuerUnproven', standing: [], checkedAt } as const
    const text = badgesJson([listed], ({ mark }) => `zegt ${mark}`, '2026-11-30')
    return (JSON.parse(text) as { readonly badges: readonly object[] }).badges
  }

  it('tells skills, levels and dates, and what was proved in the words it was given', () => {
    const alignments = [
      anAlignment({ name: 'werken op hoogte', framework: 'ESCO' }),
      anAlignment({ name: 'EQF 4', framework: 'EQF', code: '4' }),
    ]
    const badge = aNormalisedBadge({ achievement: anAchievement({ alignments }) })
    expect(listOf(badge)).toEqual([
      {
        name: 'Veilig werken op hoogte',
        issuer: 'SBB Praktijkleren',
        awarded: '2026-03-12',
        expires: '2031-03-12',
        skills: ['werken op hoogte'],
        levels: ['EQF 4'],
        standard: 'ob30-vc2',
        address: 'https://badges.example.nl/toekenning/1',
        lastCheck: {
          mark: 'issuerUnproven',
          said: 'zegt issuerUnproven',
          at: '2026-11-30T10:00:00Z',
        },
      },
    ])
  })
})

describe('CSV', () => {
  it('puts what was proved in columns of its own, badge by badge', () => {
    const columns = [
      { head: 'Controle', cells: ['Geldig', 'Verlopen'] },
      { head: 'Van wie', cells: ['', 'school.nl'] },
    ]
    const text = badgesCsv([aNormalisedBadge(), aNormalisedBadge()], heads, columns)
    const ends = text.split('\r\n').map((line) => line.split(',').slice(-2))
    expect(ends.slice(0, 3)).toEqual([
      ['Controle', 'Van wie'],
      ['Geldig', ''],
      ['Verlopen', 'school.nl'],
    ])
  })

  it('is read by Excel with its accents, and quotes what needs quoting', () => {
    expect(badgesCsv([aNormalisedBadge({ name: 'Zorg, "basis" é' })], heads)).toBe(
      '\ufeffNaam,Uitgever,Uitgereikt,Geldig tot,Vaardigheden,Niveau,Standaard,Adres\r\n"Zorg, ""basis"" é",SBB Praktijkleren,2026-03-12,2031-03-12,werken op hoogte,,ob30-vc2,https://badges.example.nl/toekenning/1\r\n',
    )
  })

  it.each([
    '=1+1',
    '+31',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '\u2060 \u00a0@A1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff20A1',
    '\u3000\uff1d1',
    '\u202e=1',
    '\u0000=1',
    '=\u03381',
  ])('never starts a cell as the formula %j', (text) => {
    expect(csv([[text]])).toBe(`\ufeff'${text}\r\n`)
  })

  it.each(['\r=1', '\n=1', ' \n@A1'])('nor after a line end: %j', (text) => {
    expect(csv([[text]])).toBe(`\ufeff"'${text}"\r\n`)
  })

  it.each(['a=1', 'é', '’s-Gravenhage', ' los', '(=1)', '2026-03-12', ''])(
    'leaves %j as it is',
    (text) => {
      expect(csv([[text]])).toBe(`\ufeff${text}\r\n`)
    },
  )

  it('reads back as what was written, never as a formula, whatever the text', () => {
    const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))
    const blank = oneOf(' \t\r\n\u000b\u0000\u00a0\u00ad\u200b\u200d\u2060\u3000\ufeff')
    const sign = oneOf('=+-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212|%')
    const text = fc
      .tuple(fc.string({ unit: blank, maxLength: 4 }), sign, fc.string({ unit: 'grapheme' }))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.string()), { minLength: 1 }), (texts) => {
        const cells = cellsOf(csv([texts]))
        expect(cells).toHaveLength(texts.length)
        for (const [at, read] of cells.entries()) {
          // what a spreadsheet may skip or fold before it looks for a formula
          const seen = read.replace(/^[\p{Z}\p{C}\s]+/u, '')
          expect(seen).not.toMatch(/^[=+\-@\uff1d\uff0b\uff0d\uff20]/)
          expect(seen.normalize('NFKC')).not.toMatch(/^[=+\-@]/)
          expect(read).not.toMatch(/^[\t\r]/)
          expect([texts[at], `'${texts[at]}`]).toContain(read)
        }
      }),
    )
  })
})

/** One row as RFC 4180 reads it. */
function cellsOf(table: string): readonly string[] {
  const row = table.replace(/^\ufeff/, '').replace(/\r\n$/, '')
  return Array.from(`,${row}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}

describe('Markdown', () => {
  it('lists name, issuer and day, and keeps markup in names as text', () => {
    expect(markdownList('Mijn badges', [aNormalisedBadge({ name: '[x](javascript:1) <b>' })])).toBe(
      '# Mijn badges\n\n- **[\\[x\\]\\(javascript:1\\) \\<b\\>](<https://badges.example.nl/toekenning/1>)**, SBB Praktijkleren, 2026\\-03\\-12\n',
    )
  })

  it('makes no link of an address that runs', () => {
    expect(markdownList('t', [aNormalisedBadge({ id: 'javascript:alert(1)' })])).not.toContain('](')
  })
})

describe('what is embedded in HTML', () => {
  it.each(HOSTILE)('cannot leave its element or attribute: %j', (text) => {
    const linked = { title: text, detail: text, url: text }
    for (const piece of [
      linkSnippet(linked),
      linkSnippet(linked, text),
      frameSnippet(linked),
      mailSignature(linked).html,
    ]) {
      expect(
        piece.replace(/<\/?(?:p|a|br|img|iframe|span)(?: [a-z]+="[^"<>]*")*>/g, ''),
      ).not.toMatch(/[<>]/)
      expect(piece).not.toMatch(/(?:href|src)="(?!https?:|mailto:|")/)
    }
    expect(html(text)).not.toMatch(/[<>"']/)
    expect(scriptJson({ text })).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(scriptJson({ text }))).toEqual({ text })
  })

  it('follows https, http and mailto, and nothing else (S-10)', () => {
    expect(safeHref('https://é.nl/日本')).toBe('https://xn--9ca.nl/%E6%97%A5%E6%9C%AC')
    for (const trick of [
      'java\nscript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//host',
      'vbscript:x',
      'blob:https://a.nl/1',
      'file:///x',
      '',
    ]) {
      expect(safeHref(trick)).toBe(undefined)
    }
  })
})

describe('schema.org', () => {
  it('names the credential and who recognises it, and no e-mail address', () => {
    const person = schemaOrg('Anna', '', [aNormalisedBadge()])
    expect(person).toMatchObject({
      '@type': 'Person',
      hasCredential: [
        {
          credentialCategory: 'badge',
          dateCreated: '2026-03-12',
          competencyRequired: ['werken op hoogte'],
          recognizedBy: { name: 'SBB Praktijkleren' },
        },
      ],
    })
    expect(JSON.stringify(person)).not.toContain('@voorbeeld')
  })
})

describe('sharing elsewhere', () => {
  it('keeps text and address whole', () => {
    const shared = { text: 'R&D #1 é', url: 'https://anna.nl/?a=1#v1.x' }
    for (const { id, address } of SHARE_INTENTS) {
      expect(decodeURIComponent(address(shared)), id).toContain(shared.url)
    }
  })

  it('opens a mail without the body when the address would be cut', () => {
    const [mail] = SHARE_INTENTS
    expect(mail.address({ text: 'Kijk', url: `https://a.nl/${'x'.repeat(2_000)}` })).toBe(
      'mailto:?subject=Kijk',
    )
    expect(mail.address({ text: 'Kijk', url: 'https://a.nl' })).toContain('%0D%0A')
  })

  it('finds the Mastodon host in what people type, and refuses what is no host', () => {
    const shared = { text: 'a', url: '' }
    for (const typed of [
      'mastodon.nl',
      'https://mastodon.nl/home',
      '@anna@mastodon.nl',
      ' Mastodon.NL ',
    ]) {
      expect(mastodonAddress(typed, shared)).toBe('https://mastodon.nl/share?text=a')
    }
    for (const typed of ['', 'localhost', 'javascript:alert(1)', 'a b.nl', '127.0.0.1']) {
      expect(mastodonAddress(typed, shared)).toBe(undefined)
    }
  })
})
