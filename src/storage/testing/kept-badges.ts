/** Makes badges to store in tests: each call is complete, and every part can be overridden. */
import type { Badge, BadgeId } from '#core/badge/badge.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { crc32 } from '#core/kernel/crc32.ts'
import { awardKey } from '#core/records/award-key.ts'
import { aBadge } from '#core/testing/a-badge.ts'
import { type Check, POLICY, type Report } from '#core/verification/report.ts'
import type { KeepItem } from '../operations/keep-badges.ts'

/** A badge named so, in a file whose bytes are its name; the payload is JSON of the name. */
export async function anItem(name: string, over: Partial<Badge> = {}): Promise<KeepItem> {
  const id = `urn:uuid:${name}`
  const achievement = { id: `https://school.example/${name}`, name }
  const badge = aBadge({ id, achievement, ...over })
  const text = JSON.stringify({ name, ...over })
  const credential = {
    id: (await sha256Hex(utf8(text))) as BadgeId, // as the reader makes it
    payload: { form: 'json', text },
    badge,
  } as const
  return {
    credential,
    award: await awardKey(credential),
    file: await aFile(`png of ${name}`),
  }
}

/** A file with this text as bytes. */
export async function aFile(
  text: string,
): Promise<NonNullable<KeepItem['file']> & { readonly bytes: Blob }> {
  const bytes = utf8(text)
  return {
    digest: await sha256Hex(bytes),
    bytes: new Blob([bytes], { type: 'image/png' }),
    name: `${text}.png`,
    mediaType: 'image/png',
    crc32: crc32(bytes),
  }
}

const GOOD: readonly Check[] = [
  { id: 'shape', answer: 'complete' },
  { id: 'signature', answer: 'valid' },
  { id: 'issuer', answer: 'bound' },
  { id: 'revocation', answer: 'active' },
  { id: 'validity', answer: 'current' },
]

/** A report whose every answer is good, with any check replaced. */
export function aReport(askedAt: string, ...spoiled: readonly Check[]): Report {
  const checks = GOOD.map((check) => spoiled.find((bad) => bad.id === check.id) ?? check)
  return { askedAt, policy: POLICY, checks, remarks: [], contacts: [], embedded: [] }
}
