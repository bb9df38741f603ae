/** Claims about which picture stands for a badge of several files: nobody changes it by adding a file. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileDigest } from '#core/badge/badge.ts'
import { sha256Hex, utf8 } from '#core/kernel/bytes.ts'
import { aBadge } from '#core/testing/a-badge.ts'
import { aPng, aText } from '#core/testing/a-png.ts'
import { db } from '../tables/database.ts'
import { badgeArt } from './live-art.ts'

const picture = (name: string) => new Uint8Array(aPng([aText('Title', name)]))
const [own, signed, later] = [picture('own'), picture('signed'), picture('later')]
const image = { src: `data:image/png;base64,${Buffer.from(signed).toString('base64')}` }

async function kept(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<FileDigest> {
  const digest = (await sha256Hex(bytes)) as FileDigest // just computed
  const row = {
    digest,
    bytes: new Blob([bytes]),
    name: 'f',
    mediaType,
    size: bytes.length,
    crc32: 0,
  }
  await db.files.put({ ...row, addedAt: '2026-01-01T00:00:00Z', role: 'original' })
  return digest
}

const asPng = (bytes: Uint8Array<ArrayBuffer>) => kept(bytes, 'image/png')
const asJson = () => kept(utf8('{}'), 'application/json')

async function bytesOf(art: Promise<Blob | undefined>): Promise<Uint8Array | undefined> {
  const blob = await art
  return blob && new Uint8Array(await blob.arrayBuffer())
}

beforeEach(() => db.delete({ disableAutoOpen: false }))

describe('the picture of a badge', () => {
  it('is that of the file it came in first', async () => {
    const badge = {
      file: await asPng(own),
      otherFiles: [await asPng(later)],
      badge: aBadge({ image }),
    }
    expect(await bytesOf(badgeArt(badge))).toEqual(own)
  })
  it('is the one in the credential when that file has none, whatever came later', async () => {
    const badge = {
      file: await asJson(),
      otherFiles: [await asPng(later)],
      badge: aBadge({ image }),
    }
    expect(await bytesOf(badgeArt(badge))).toEqual(signed)
  })
  it('is that of a later file when there is no other', async () => {
    const files = [await asJson(), await asPng(later)]
    const badge = { file: await asJson(), otherFiles: files, badge: aBadge() }
    expect(await bytesOf(badgeArt(badge))).toEqual(later)
  })
  it('is none when no file has one', async () => {
    expect(await badgeArt({ file: await asJson(), badge: aBadge() })).toBeUndefined()
  })
})
