/** Makes badges that never were before, each in a file of random bytes, for measurements in a real browser. */

import type { KeepItem } from '#storage/operations/keep-badges.ts'
import { readCredentials } from '../../src/core/formats/read-credential.ts'
import { sha256Hex } from '../../src/core/kernel/bytes.ts'
import { crc32 } from '../../src/core/kernel/crc32.ts'
import { awardKey } from '../../src/core/records/award-key.ts'
import { anUnsignedBadge } from '../../src/core/testing/an-unsigned-badge.ts'

/** As large as a badge picture usually is. */
const FILE_SIZE = 50_000

/** One badge, read by the real reader, with a report that says nothing was checked. */
export async function madeItem(): Promise<KeepItem> {
  const name = crypto.randomUUID()
  const read = await readCredentials({ form: 'json', text: anUnsignedBadge(name) })
  const credential = read.ok ? read.value[0] : undefined
  if (!credential) throw new Error('the made badge is not read')
  const bytes = crypto.getRandomValues(new Uint8Array(FILE_SIZE))
  const file = {
    digest: await sha256Hex(bytes),
    bytes: new Blob([bytes]),
    name,
    mediaType: 'image/png',
    crc32: crc32(bytes),
  }
  const report = {
    askedAt: new Date().toISOString(),
    policy: 1,
    checks: [],
    remarks: [],
    contacts: [],
    embedded: [],
  }
  const award = await awardKey(credential)
  return { credential, award, file, verified: { report, badge: credential.badge } }
}
