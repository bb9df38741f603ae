/** Claims about self-contained links (L-01 to L-08, G17, G18). */

import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { random } from '#core/kernel/random.ts'
import { stopwatch } from '#core/testing/stopwatch.ts'
import type { Payload } from '../badge/credential.ts'
import { base64url, utf8 } from '../kernel/bytes.ts'
import { bandOf } from './band.ts'
import { frame } from './frame.ts'
import { hasEnded, type LinkContent } from './link-content.ts'
import { linkFragment, lockedFragment, openLink, openLocked, parseFragment } from './page-link.ts'

/** As real ones are: own ids, own signatures, own prose. */
function aBadge(seed: number): Payload {
  let state = seed + 1
  const byte = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 12)) >>> 7) & 255
  }
  const noise = (size: number) => base64url(Uint8Array.from({ length: size }, byte))
  const badge = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `https://badges.example.nl/toekenning/${noise(12)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: `https://badges.example.nl/uitgever/${noise(6)}`,
      type: ['Profile'],
      name: 'ROC Tilburg',
    },
    validFrom: '2026-03-12T09:00:00+01:00',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityHash: `sha256$${noise(32)}`,
          identityType: 'emailAddress',
          hashed: true,
          salt: noise(9),
        },
      ],
      achievement: {
        id: `https://badges.example.nl/badge/${noise(12)}`,
        type: ['Achievement'],
        name: `Veilig werken op hoogte ${seed}`,
        description: `Je kunt ${noise(20)} veilig en zelfstandig uitvoeren, ook met é, ß en 漢字.`,
        criteria: { narrative: `Proeve van ${noise(30)}; twee assessoren.` },
      },
    },
    proof: [
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        proofValue: `z${noise(64)}`,
      },
    ],
  }
  return { form: 'json', text: JSON.stringify(badge, null, seed % 3) }
}

const jws: Payload = {
  form: 'jws',
  text: `${base64url(utf8('{"alg":"EdDSA","typ":"JWT"}'))}.${base64url(utf8('{"iss":"https://a.nl","name":"é"}'))}.c2ln`,
}

function aLink(badges: readonly Payload[], overrides: Partial<LinkContent> = {}): LinkContent {
  return { title: 'Zorg', owner: 'Anna de Wit', language: 'nl', badges, ...overrides }
}

async function dataOf(content: LinkContent): Promise<string> {
  return (await linkFragment(content)).slice('v1.'.length)
}

describe('a self-contained link', () => {
  it('carries three signed badges in at most 2,200 characters, byte for byte (L-01)', async () => {
    const content = aLink([aBadge(1), aBadge(2), jws])
    const fragment = await linkFragment(content)
    expect(fragment.length).toBeLessThanOrEqual(2_200)
    const asked = parseFragment(`#${fragment}`)
    expect(asked.kind === 'content' && (await openLink(asked.data))).toEqual({
      ok: true,
      value: content,
    })
  })

  it('returns any text exactly as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            form: fc.constantFrom('json', 'jws', 'url'),
            text: fc.string({ unit: 'grapheme' }),
          }),
        ),
        async (badges) => {
          const content = aLink(badges) // the record above spells Payload
          expect(await openLink(await dataOf(content))).toEqual({ ok: true, value: content })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('holds one badge in half of its base64url JSON, and six in 8,000 characters (G17, G18)', async () => {
    const one = aBadge(4)
    expect((await dataOf(aLink([one]))).length).toBeLessThanOrEqual(
      base64url(utf8(one.text)).length / 2,
    )
    expect((await dataOf(aLink([1, 2, 3, 4, 5, 6].map(aBadge)))).length).toBeLessThan(8_000)
  })

  it('says cut when its end is missing, however much is missing (L-02)', async () => {
    const data = await dataOf(aLink([aBadge(1)]))
    for (const left of [data.length - 1, data.length - 2, 100, 12, 11, 5, 0]) {
      expect(await openLink(data.slice(0, left))).toEqual({ ok: false, failure: 'cut' })
    }
  })

  it('never yields a partial list when one character in the middle differs or is gone (L-02)', async () => {
    const data = await dataOf(aLink([aBadge(1), aBadge(2)]))
    for (const at of [13, 200, Math.floor(data.length / 2), data.length - 3]) {
      const other = data[at] === 'A' ? 'B' : 'A'
      const changed = await openLink(data.slice(0, at) + other + data.slice(at + 1))
      expect(changed).toEqual({ ok: false, failure: 'changed' })
      expect((await openLink(data.slice(0, at) + data.slice(at + 1))).ok).toBe(false)
    }
    expect((await openLink('<script>')).ok).toBe(false)
  })

  it('refuses to unpack more than a mebibyte, and is quick about it (L-03)', async () => {
    const bomb = await frame(1, deflateSync(new Uint8Array(200_000_000), { level: 9 }))
    const time = stopwatch()
    expect(await openLink(bomb)).toEqual({ ok: false, failure: 'bomb' })
    expect(time()).toBeLessThan(500)
  })

  it('says newer for a version or a format it does not know (L-04)', async () => {
    expect(parseFragment('#v2.abc')).toEqual({ kind: 'newer' })
    expect(parseFragment('#v1x.abc')).toEqual({ kind: 'nothing' })
    expect(await openLink(await frame(9, utf8('x')))).toEqual({ ok: false, failure: 'newer' })
  })

  it('is too long with forty badges (L-05)', async () => {
    const forty = Array.from({ length: 40 }, (_, at) => aBadge(at))
    expect(bandOf(`https://rugzak.example/view#${await linkFragment(aLink(forty))}`)).toBe(
      'tooLong',
    )
  })

  it('warns at 255, 975, 1,800 and 8,000 characters (L-06)', () => {
    const bands = [255, 256, 975, 976, 1_800, 1_801, 8_000, 8_001].map((size) =>
      bandOf('x'.repeat(size)),
    )
    expect(bands).toEqual(['anywhere', 'mail', 'mail', 'chat', 'chat', 'click', 'click', 'tooLong'])
  })
})

describe('a link with a last day', () => {
  it('carries it, and has ended only when that day is over', async () => {
    const content = aLink([aBadge(1)], { until: '2026-03-31' })
    expect(await openLink(await dataOf(content))).toEqual({ ok: true, value: content })
    expect(hasEnded(content, Date.parse('2026-03-31T23:59:59-12:00'))).toBe(false)
    expect(hasEnded(content, Date.parse('2026-04-01T00:00:00-12:00'))).toBe(true)
    expect(hasEnded(aLink([]), Date.parse('9999-12-31T00:00:00Z'))).toBe(false)
  })

  it('is no link of ours when its day is no day', async () => {
    const data = await dataOf(aLink([], { until: 'morgen' }))
    expect(await openLink(data)).toEqual({ ok: false, failure: 'changed' })
  })
})

describe('a link with a passphrase', () => {
  it('opens with the passphrase, however its accents were typed', async () => {
    const content = aLink([aBadge(1)])
    const fragment = await lockedFragment(content, 'caf\u00e9', random)
    const asked = parseFragment(fragment)
    expect(asked.kind === 'locked' && (await openLocked(asked.data, 'cafe\u0301'))).toEqual({
      ok: true,
      value: content,
    })
  })

  it('tells a wrong passphrase from a cut link', async () => {
    const data = (await lockedFragment(aLink([aBadge(1)]), 'goed', random)).slice('v1p.'.length)
    expect(await openLocked(data, 'fout')).toEqual({ ok: false, failure: 'wrongPassphrase' })
    expect(await openLocked(data.slice(0, -6), 'goed')).toEqual({ ok: false, failure: 'cut' })
  })

  it('shows nothing of its content', async () => {
    const data = (await lockedFragment(aLink([], { title: 'geheim geheim' }), 'p', random)).slice(4)
    expect(atob(data.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('geheim')
    expect((await openLink(data)).ok).toBe(false)
  })
})

it.each([
  ['a hundred thousand badges of nothing', 100_000, 0],
  ['more badges than a package may hold', 1_001, 1],
])('a small link that unpacks to %s is refused', async (_, count, length) => {
  const badges = Array.from({ length: count }, () => ['url', length])
  const header = JSON.stringify({ title: '', owner: '', language: 'nl', badges })
  const body = deflateSync(utf8(`${header}\n${'x'.repeat(count * length)}`), { level: 9 })
  expect(await openLink(await frame(1, body))).toEqual({ ok: false, failure: 'changed' })
})
