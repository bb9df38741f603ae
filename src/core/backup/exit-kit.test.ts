/** Claims about leaving: what goes to which wallet, unchanged, and that the rest is named with the reason. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { FileDigest } from '../badge/badge.ts'
import { kitProblem, type WalletId } from '../exporting/wallets.ts'
import type { BadgeRecord, FileRecord } from '../records/records.ts'
import { aBadge, aRecord } from '../testing/a-badge.ts'
import { blobOf } from './equal-chunks.ts'
import { writeKit } from './exit-kit.ts'

const picture = { mediaType: 'image/png', size: 1000 }
const ob2 = aRecord({ id: 'two', badge: aBadge({ name: 'Two', standard: 'ob20' }) })
const ob3 = aRecord({ id: 'three', badge: aBadge({ name: 'Three', standard: 'ob30-vc2' }) })
const jwt: BadgeRecord = { ...ob3, payload: { form: 'jws', text: 'a.b.c' } }
const ob1 = aRecord({ id: 'one', badge: aBadge({ name: 'One', standard: 'ob11' }) })

describe('a wallet', () => {
  it.each<[WalletId, BadgeRecord, Parameters<typeof kitProblem>[2], string | undefined]>([
    ['badgr', ob2, picture, undefined],
    ['badgr', ob2, { ...picture, size: 256 * 1024 }, undefined],
    ['badgr', ob2, { ...picture, size: 256 * 1024 + 1 }, 'tooLarge'],
    ['badgr', ob2, undefined, 'noPicture'],
    ['badgr', ob3, picture, 'onlyOb2'],
    ['credly', ob2, picture, undefined],
    ['credly', ob3, picture, undefined],
    ['credly', ob1, picture, 'standard'],
    ['learnerWallet', ob3, picture, undefined],
    ['learnerWallet', ob2, picture, 'onlyOb3'],
    ['learnerWallet', jwt, undefined, 'jwt'],
    ['passport', ob1, picture, undefined],
    ['passport', ob3, picture, 'onlyOb2'],
  ])('%s with this badge: %#', (wallet, badge, file, problem) => {
    expect(kitProblem(wallet, badge, file)).toBe(problem)
  })
})

const problems = {
  tooLarge: 'too large',
  noPicture: 'no picture',
  onlyOb2: 'only 2',
  onlyOb3: 'only 3',
  jwt: 'a jwt',
  standard: 'standard',
  unreadable: 'unreadable',
}
const words = { textName: 'READ-ME.txt', steps: 'Do this.', stayed: 'Stayed:', problems }
const digest = 'f'.repeat(64) as FileDigest // sixty-four hex digits

async function kit(
  wallet: WalletId,
  rows: readonly BadgeRecord[],
  bytes = new Blob(['png of two']),
) {
  const file: FileRecord = {
    ...{ digest, bytes, name: 'two.png', mediaType: 'image/png', size: 10, crc32: 0 },
    ...{ addedAt: '', role: 'original' },
  }
  const source = {
    badges: async function* () {
      yield await Promise.resolve(rows)
    },
    file: () => Promise.resolve(file),
  }
  const zip = await blobOf(writeKit(source, { wallet, words, now: 0 }))
  return JSZip.loadAsync(await zip.arrayBuffer())
}

describe('a folder for another wallet', () => {
  it('holds the file byte for byte, once, and names what stays with the reason', async () => {
    const zip = await kit('badgr', [{ ...ob2, file: digest }, { ...ob2, file: digest }, ob3])
    const path = `badgr/two-${digest.slice(0, 16)}.png`
    expect(Object.keys(zip.files)).toEqual([path, 'badgr/READ-ME.txt'])
    expect(await zip.file(path)!.async('text')).toBe('png of two')
    expect(await zip.file('badgr/READ-ME.txt')!.async('text')).toBe(
      'Do this.\r\n\r\nStayed:\r\n\r\n- Three: only 2\r\n',
    )
  })

  it('holds the signed document as it is where the wallet reads no pictures', async () => {
    const zip = await kit('learnerWallet', [{ ...ob3, file: digest }])
    const [document] = zip.file(/three-.*\.json$/i)
    expect(await document!.async('text')).toBe(ob3.payload.text)
  })

  it('goes on when one file cannot be read', async () => {
    const lost = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error()) })
    const zip = await kit('badgr', [{ ...ob2, file: digest }], lost)
    expect(await zip.file('badgr/READ-ME.txt')!.async('text')).toContain('Two: unreadable')
  })
})
