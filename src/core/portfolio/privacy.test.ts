/** Claims about what a reader gets, and what stays here. */
import { boolean, assert as check, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileDigest } from '../badge/badge.ts'
import type { Capsule } from '../capsule/capsule.ts'
import { aRecord } from '../testing/a-badge.ts'
import { aNormalisedBadge } from '../testing/normalised-badge.ts'
import { blankBlock } from './block.ts'
import { addBlock, editPortfolio } from './commands.ts'
import { emptyPortfolio, readPortfolio } from './document.ts'
import { disclosures } from './privacy.ts'
import { ownFiles, ownWords, type PublicPortfolio, redact } from './redact.ts'

const badge = aRecord({
  id: '1',
  badge: aNormalisedBadge({ evidence: [{ name: 'Verslag', types: [] }] }),
  notes: 'privé',
  labels: ['stage'],
  reflection: 'Ik leerde veel',
  ownEvidence: [{ id: 'e', title: 'Foto' }],
})
const page = [
  blankBlock('badge', 'a', { badgeId: '1' }),
  blankBlock('contact', 'b', { email: 'anna@voorbeeld.nl' }),
].reduce((all, block) => addBlock(all, block, 99), emptyPortfolio('nl'))

const of = (code: string, portfolio = page) =>
  disclosures(portfolio, [badge, aRecord({ id: '2' })]).find((item) => item.code === code)

describe('the privacy step', () => {
  it('says that recipient hash and evidence are baked in and go along', () => {
    expect(of('recipientHash')).toMatchObject({
      hold: 'baked',
      shown: true,
      values: ['email'],
      badges: [badge.badge.name],
    })
    expect(of('evidence')).toMatchObject({ hold: 'baked', shown: true, values: ['Verslag'] })
    expect(of('recipientPlain')).toBe(undefined)
  })

  it('shows a plain address as it will be read', () => {
    const plain = aRecord({
      id: '1',
      badge: aNormalisedBadge({ recipient: [{ type: 'email', value: 'a@b.nl', hashed: false }] }),
    })
    expect(disclosures(page, [plain])).toContainEqual(
      expect.objectContaining({ code: 'recipientPlain', values: ['a@b.nl'] }),
    )
  })

  it('leaves contact, reflections and own evidence to the owner, evidence and reflections off at first', () => {
    expect(of('contact')).toMatchObject({
      hold: 'choice',
      shown: true,
      values: ['anna@voorbeeld.nl'],
    })
    expect(of('reflections')).toMatchObject({ hold: 'choice', shown: false })
    expect(of('ownEvidence')).toMatchObject({ hold: 'choice', shown: false, values: ['Foto'] })
  })

  it('never lets notes and labels out', () => {
    const all = { contact: true, reflections: true, ownEvidence: true, capsules: true }
    expect(of('notes', editPortfolio(page, { shown: all }))).toMatchObject({
      hold: 'never',
      shown: false,
    })
    expect(JSON.stringify(ownWords(badge, redact({ ...page, shown: all })))).not.toMatch(
      /privé|stage/,
    )
  })

  it('takes what is not ticked out of the document itself (P-10)', () => {
    const none = editPortfolio(page, {
      shown: { contact: false, reflections: false, ownEvidence: false, capsules: false },
    })
    expect(JSON.stringify(redact(none))).not.toContain('anna@')
    expect(ownWords(badge, redact(none))).toEqual({ reflection: '', evidence: [] })
  })
})

describe('a public portfolio', () => {
  const photo = 'f'.repeat(64) as FileDigest // as good a digest as any
  const shot = 'c'.repeat(64) as FileDigest // as good a digest as any
  const capsule: Capsule = {
    keptAt: '2026-01-01T00:00:00Z',
    seenValid: true,
    words: {},
    kept: [{ url: 'https://school.example/award', purpose: 'award', file: shot }],
    missing: [],
  }
  const ownEvidence = [{ id: 'e', title: 'Foto', file: photo }]
  const told = aRecord({ ...badge, ownEvidence, capsules: [capsule] })
  /** What stands for each tick, and is to be found nowhere when it is off. */
  const SECRETS = {
    contact: /anna@/,
    reflections: /Ik leerde/,
    ownEvidence: /Foto|f{64}/,
    capsules: /school\.example\/award|2026-01-01|c{64}/,
  }

  it('holds what is ticked, whatever is ticked, and nothing of the rest', () => {
    check(
      property(
        record({
          contact: boolean(),
          reflections: boolean(),
          ownEvidence: boolean(),
          capsules: boolean(),
        }),
        (shown) => {
          const open = redact(editPortfolio(page, { shown }))
          const out = JSON.stringify([open, ownWords(told, open), ownFiles(open, [told])])
          for (const [tick, secret] of Object.entries(SECRETS))
            expect(secret.test(out), tick).toBe(shown[tick as keyof typeof shown])
          expect(out).not.toMatch(/privé|stage/)
          expect(redact(open)).toEqual(open)
        },
      ),
    )
  })

  it('has of several capsules the last at which the issuer confirmed the badge, and asks about no other', () => {
    const later = { ...capsule, keptAt: '2026-02-01T00:00:00Z', seenValid: false }
    const both = aRecord({ ...told, capsules: [later, capsule] })
    const shown = { contact: false, reflections: false, ownEvidence: false, capsules: true }
    const open = editPortfolio(page, { shown })
    expect(ownWords(both, redact(open)).capsule).toMatchObject({ keptAt: capsule.keptAt })
    expect(disclosures(open, [both])).toContainEqual(
      expect.objectContaining({
        code: 'capsules',
        hold: 'choice',
        shown: true,
        values: ['https://school.example/award'],
      }),
    )
  })

  it('of a time before capsules shows none', () => {
    const { capsules: _, ...shown } = page.shown
    const read = readPortfolio({ ...page, shown })
    expect(read.ok && read.value.shown.capsules).toBe(false)
  })

  it('is made by redacting and by nothing else', () => {
    const accept = (it: PublicPortfolio) => it.blocks.length
    const open = redact(page)
    expect(accept(open)).toBe(2)
    // @ts-expect-error: not redacted
    accept(page)
    // @ts-expect-error: something was put in after redacting
    accept({ ...open, blocks: page.blocks }) // eslint-disable-line @typescript-eslint/no-misused-spread, @typescript-eslint/no-unsafe-class-instance-assignment -- what may not be
    // @ts-expect-error: changed by the author
    accept(editPortfolio(open, { name: 'Anna' }))
  })
})
