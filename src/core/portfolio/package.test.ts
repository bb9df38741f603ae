/** Claims about portfolio.json (L-11, L-12, S-15, S-25 to S-27). */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import type { FileDigest } from '../badge/badge.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { blankBlock } from './block.ts'
import { addBlock } from './commands.ts'
import { emptyPortfolio } from './document.ts'
import { type PortfolioPackage, readPackage, writePackage } from './package.ts'
import { redact } from './redact.ts'

const digest = 'a'.repeat(64) as FileDigest // as good a digest as any

function aPackage(overrides: Partial<PortfolioPackage> = {}): PortfolioPackage {
  const original = {
    sha256: digest,
    path: `badges/${digest}.png`,
    mediaType: 'image/png',
    name: 'tillen.png',
  }
  return {
    published: '2026-11-23T10:00:00Z',
    page: redact(addBlock(emptyPortfolio('nl'), blankBlock('badge', 'b', { badgeId: 'x' }), 0)),
    badges: [
      {
        id: 'x',
        credential: { form: 'json', text: '{ "a": "é\\u00e9" }\n' },
        file: original,
        own: {
          reflection: 'Ik leerde',
          evidence: [{ id: 'e', title: 'Foto', url: 'https://a.nl', file: digest }],
          capsule: {
            keptAt: '2026-01-01T00:00:00.000Z',
            seenValid: true,
            kept: [{ url: 'https://school.example/award', file: digest }],
          },
        },
      },
    ],
    files: [],
    ...overrides,
  }
}

/** The package as parsed JSON, spoiled by a change. */
function spoiled(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(writePackage(aPackage())) as object), ...change })
}

describe('portfolio.json', () => {
  it('comes back as it went, the credential byte for byte', () => {
    expect(readPackage(writePackage(aPackage()))).toEqual({ ok: true, value: aPackage() })
  })

  it('comes back with hostile text in every field, still as text', () => {
    for (const text of HOSTILE) {
      const page = addBlock(
        { ...emptyPortfolio('en'), name: text, intro: text },
        blankBlock('link', text || 'l', { label: text, url: text }),
        0,
      )
      const content = aPackage({ page: redact(page) })
      expect(readPackage(writePackage(content))).toEqual({ ok: true, value: content })
    }
  })

  it('carries no verdict: one that was written in is not read (L-11)', () => {
    const read = readPackage(spoiled({ verified: true, verdict: 'valid' }))
    expect(JSON.stringify(read)).not.toMatch(/verified|verdict/)
    expect(read.ok).toBe(true)
  })

  it.each([
    [
      'names one badge a million times',
      {
        page: {
          ...emptyPortfolio('nl'),
          blocks: [
            blankBlock('collection', 'c', {
              badgeIds: Array.from({ length: 1_000_000 }, () => 'x'),
            }),
          ],
        },
      },
    ],
    ['lists files without end', { files: Array.from({ length: 150_000 }, () => ({})) }],
    [
      'writes a text without end',
      { page: { ...emptyPortfolio('nl'), intro: 'woord '.repeat(500_000) } },
    ],
    ['hides them at depth', { badges: [{ own: [[Array.from({ length: 10_001 }, () => 0)]] }] }],
  ])('is refused when it %s', (_, change) => {
    expect(readPackage(spoiled(change))).toEqual({ ok: false, failure: 'tooMany' })
  })

  it('is refused with 5,000 badges or 60 MB, quickly (L-12)', () => {
    const time = stopwatch()
    expect(readPackage(spoiled({ badges: Array(5_000).fill({}) }))).toEqual({
      ok: false,
      failure: 'tooMany',
    })
    expect(readPackage(' '.repeat(60_000_000))).toEqual({ ok: false, failure: 'tooLarge' })
    expect(time()).toBeLessThan(500)
  })

  it('says newer, not broken, for a later version', () => {
    expect(readPackage(spoiled({ version: 2 }))).toEqual({ ok: false, failure: 'newer' })
    expect(readPackage(spoiled({ page: { version: 3 } }))).toEqual({ ok: false, failure: 'newer' })
    expect(readPackage('[]')).toEqual({ ok: false, failure: 'notAPortfolio' })
    expect(readPackage('<html>')).toEqual({ ok: false, failure: 'notJson' })
  })

  it('does not take two badges by one id, of which one could hide behind the other', () => {
    const one = { id: 'x', form: 'json', credential: '{}', reflection: '', evidence: [] }
    const other = { ...one, credential: '[]' }
    expect(readPackage(spoiled({ badges: [one, { ...other, id: 'y' }] })).ok).toBe(true)
    expect(readPackage(spoiled({ badges: [one, other] })).ok).toBe(false)
  })

  it('names no file outside its own folders', () => {
    for (const path of [
      '../../x.png',
      '/etc/passwd',
      'badges/../x.png',
      `https://tracker.example/${digest}.png`,
    ]) {
      const badge = {
        id: 'x',
        form: 'json',
        credential: '{}',
        reflection: '',
        evidence: [],
        original: { sha256: digest, file: path, media: 'image/png', name: '' },
      }
      expect(readPackage(spoiled({ badges: [badge] }))).toEqual({
        ok: false,
        failure: 'notAPortfolio',
      })
    }
  })

  it('pollutes no prototype (S-15)', () => {
    readPackage(
      writePackage(aPackage()).replace('{"format"', '{"__proto__":{"polluted":1},"format"'),
    )
    expect(({} as { polluted?: number }).polluted).toBe(undefined)
  })
})
