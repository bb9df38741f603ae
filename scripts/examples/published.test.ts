/** Holds the published badges to what their index says, judged by the app's own core without a network. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { badgesIn } from '#core/importing/badges-in.ts'
import { mark } from '../../src/core/verification/report.ts'
import { verify } from '../../src/core/verification/verify.ts'
import { webWorld } from '../../src/workers/web-world.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const WITHOUT_CONSENT = webWorld({ consent: false, now: NOW })

/** What the app must say of a badge that shows this. */
const MARKS: Readonly<Record<string, string>> = {
  // they sign with a key that only calls itself an issuer
  valid: 'issuerUnproven',
  superseded: 'issuerUnproven',
  expired: 'expired',
  altered: 'invalid',
  otherName: 'issuerUnproven',
  foreignKey: 'unverified',
  hosted: 'unverified',
  revocable: 'unverified',
  // their issuer has a website, of which the app has the pages
  proven: 'valid',
  notYours: 'notYours',
  suspended: 'suspended',
  revoked: 'revoked',
}

interface Index {
  readonly recipient: string
  readonly files: readonly {
    readonly file: string
    readonly name: string
    readonly shows: string
  }[]
}

async function judge(path: string, recipient: string) {
  const { credentials } = await badgesIn(new Uint8Array(readFileSync(path)))
  const [credential] = credentials
  if (!credential) return { name: '', mark: 'none', recipient: undefined }
  const circumstances = { identities: [recipient], trustLists: [], contexts: {} }
  const { report, badge } = await verify(credential, WITHOUT_CONSENT, circumstances)
  const answer = report.checks.find(({ id }) => id === 'recipient')?.answer
  return { name: badge.name, mark: mark(report), recipient: answer }
}

describe.each(['examples', 'demo'])('the badges in public/%s', (kind) => {
  const folder = join(import.meta.dirname, '../../public', kind)
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index // written by make.ts

  it.each(index.files)('$file shows what it says: $shows', async ({ file, shows }) => {
    const judged = await judge(join(folder, file), index.recipient)
    expect(judged.mark).toBe(MARKS[shows])
    expect(judged.recipient === 'notYours').toBe(/^(otherName|notYours)$/.test(shows))
  })

  it('stand on one address, in two languages', () => {
    expect(index.recipient).toBe('anna@voorbeeld.example')
    expect(new Set(index.files.map((it) => it.file)).size).toBe(index.files.length)
  })
})
