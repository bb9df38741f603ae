/** Bakes distinct signed badges into pictures as large as those of life, once: they stay on disk for the next run. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonObject } from '../../src/core/kernel/json.ts'
import { anItxt, aPng } from '../../src/core/testing/a-png.ts'
import { aCredential, aKey, sign } from '../../src/core/testing/independent-signer.ts'

const ISSUERS = 20
const AWARDS = 3
const FOLDER = join('.cache', 'baked-badges')

/** Paths of `count` pictures of `size` bytes, each with an eddsa-rdfc-2022 Open Badge 3.0 of its own in it. */
export async function bakedBadges(count: number, size: number): Promise<readonly string[]> {
  await mkdir(FOLDER, { recursive: true })
  const keys = await Promise.all(Array.from({ length: ISSUERS }, () => aKey('eddsa-rdfc-2022')))
  const paths: string[] = []
  for (let at = 0; at < count; at += 1) {
    const path = join(FOLDER, `badge-${size}-${at}.png`)
    const key = keys[at % ISSUERS]
    if (key && !existsSync(path)) await writeFile(path, await baked(key, at, size))
    paths.push(path)
  }
  return paths
}

/** As in life, a few awards of every achievement. */
function credentialOf(issuer: string, at: number): JsonObject {
  const plain = aCredential(issuer)
  const { achievement, ...subject } = plain.credentialSubject as { achievement: JsonObject } // as made
  const kind = Math.floor(at / (ISSUERS * AWARDS))
  const name = `Knots ${at}`
  const id = `https://issuer.example/achievements/${at % ISSUERS}-${kind}`
  return {
    ...plain,
    id: `https://issuer.example/credentials/${at}`,
    name,
    credentialSubject: { ...subject, achievement: { ...achievement, id, name } },
  }
}

async function baked(
  key: Awaited<ReturnType<typeof aKey>>,
  at: number,
  size: number,
): Promise<Uint8Array> {
  const document = credentialOf(key.controller, at)
  const text = JSON.stringify(await sign('eddsa-rdfc-2022', key, document))
  const filling = { type: 'ruGz', data: randomBytes(size - text.length) }
  return aPng([anItxt('openbadgecredential', text)], [filling])
}
