/** Writes a ZIP of signed badges of any size to disk, entry by entry. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { makeZip } from 'client-zip'
import { anItxt, aPng } from '../../src/core/testing/a-png.ts'
import { anOb3, aSigner } from '../../src/core/testing/signed-badges.ts'

/** `count` baked pictures of `size` bytes each, in folders; stored, as pictures do not get smaller. */
export async function writeLargeArchive(path: string, count: number, size: number): Promise<void> {
  const file = createWriteStream(path)
  const zip = makeZip(entries(count, size)) as NodeStream // the same stream by another type
  await finished(Readable.fromWeb(zip).pipe(file))
}

/** As in life, a few awards of every achievement. */
const subjectOf = (at: number) => ({
  type: ['AchievementSubject'],
  achievement: {
    id: `https://issuer.example/${Math.floor(at / 3)}`,
    type: ['Achievement'],
    name: `Robotics ${Math.floor(at / 3)}`,
    description: 'Builds robots',
    criteria: { narrative: 'Build one' },
  },
})

async function* entries(count: number, size: number) {
  const { did, sign } = await aSigner('EdDSA')
  const filling = { type: 'ruGz', data: new Uint8Array(size) }
  for (let at = 0; at < count; at += 1) {
    const id = `urn:uuid:00000000-0000-4000-8000-${`${at}`.padStart(12, '0')}`
    const jwt = await sign(anOb3(did, { id, credentialSubject: subjectOf(at) }), {
      kid: `${did}#0`,
      typ: 'JWT',
    })
    const input = aPng([anItxt('openbadgecredential', jwt)], [filling])
    yield { name: `map-${Math.floor(at / 100)}/badge-${at}.png`, input }
  }
}
