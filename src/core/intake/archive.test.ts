/** ZIPs of every layout come in file by file; hostile ones stop where they begin to hurt. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { anItxt, aPng } from '../testing/a-png.ts'
import { ob2Json, ob3Json } from '../testing/some-payloads.ts'
import { unbakedFrom } from '../testing/unbaking.ts'
import { ARCHIVE_LIMITS, type ArchiveFile, isArchive, openArchive } from './archive.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

async function aZip(files: Files): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, data] of Object.entries(files)) zip.file(name, data)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function filesIn(zip: Uint8Array): Promise<readonly ArchiveFile[]> {
  const opened = await openArchive(zip)
  if (!opened.ok) throw new Error(opened.failure.kind)
  const files: ArchiveFile[] = []
  for await (const file of opened.value.files()) files.push(file)
  return files
}

const baked = aPng([anItxt('openbadges', ob2Json)])

describe('an archive gives its files', () => {
  it.each<[string, Files, number]>([
    ['a Mozilla Backpack', { '1.png': baked, 'manifest.txt': '{"a@b.nl":["1.png"]}' }, 1],
    [
      'Badgr and Canvas, one picture per badge',
      { 'Robotics.png': baked, 'Robotics.json': ob2Json },
      2,
    ],
    [
      'Open Badge Passport, folders',
      { 'badges/1/badge.png': baked, 'badges/2/badge.png': baked },
      2,
    ],
    [
      'plain folders with litter',
      { 'a/b/c.json': ob3Json, '__MACOSX/a/b/._c.json': 'x', '.DS_Store': 'x' },
      1,
    ],
  ])('of %s', async (_name, files, badges) => {
    const read = await filesIn(await aZip(files))
    const kept = read.flatMap((file) =>
      file.ok && !file.name.endsWith('.txt') ? [file.bytes] : [],
    )
    expect(kept).toHaveLength(badges)
    for (const bytes of kept) expect((await unbakedFrom(bytes)).finds).toHaveLength(1)
  })

  it('byte for byte', async () => {
    const [file] = await filesIn(await aZip({ 'badge.png': baked }))
    expect(file).toEqual({ ok: true, name: 'badge.png', bytes: baked })
  })
})

describe('a hostile archive', () => {
  it('with traversal names gives harmless names', async () => {
    const zip = new JSZip()
    for (const name of ['../../evil.json', '/abs.json', 'C:\\x\\..\\y.json', 'a\u0000b.json']) {
      zip.file(name, '{}', { createFolders: false })
    }
    const read = await filesIn(await zip.generateAsync({ type: 'uint8array' }))
    for (const { name } of read) expect(name).not.toMatch(/\.\.|^\/|\\|\0/)
  })

  it('with a bomb passes over the bomb and gives the rest', async () => {
    const read = await filesIn(
      await aZip({ 'bomb.png': new Uint8Array(15_000_000), 'b.json': ob2Json }),
    )
    expect(read[0]).toEqual({ ok: false, name: 'bomb.png', why: 'bomb' })
    expect(read[1]?.ok).toBe(true)
  })

  it('does not open archives inside', async () => {
    const read = await filesIn(await aZip({ 'inner.zip': await aZip({ 'b.json': ob2Json }) }))
    expect(read).toEqual([{ ok: false, name: 'inner.zip', why: 'nested' }])
  })

  it('with a damaged file gives the other files', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(5000))
    const zip = await aZip({ 'a.png': noise, 'b.json': ob2Json })
    zip.fill(0xff, 60, 1500)
    const read = await filesIn(zip)
    expect(read.find((file) => file.name === 'b.json')?.ok).toBe(true)
  })

  it('with more entries than the cap is refused whole', async () => {
    const zip = new JSZip()
    for (let at = 0; at <= ARCHIVE_LIMITS.entries; at += 1) zip.file(`${at}`, '')
    const opened = await openArchive(await zip.generateAsync({ type: 'uint8array' }))
    expect(opened).toEqual({
      ok: false,
      failure: { kind: 'tooManyEntries', entries: ARCHIVE_LIMITS.entries + 1 },
    })
  })

  it('cut short is no archive, and says so', async () => {
    const zip = await aZip({ 'b.json': ob2Json })
    expect(isArchive(zip)).toBe(true)
    expect(await openArchive(zip.subarray(0, 40))).toEqual({
      ok: false,
      failure: { kind: 'notAnArchive' },
    })
    expect((await openArchive(utf8('no zip'))).ok).toBe(false)
  })
})
