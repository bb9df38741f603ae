/** ZIPs of every layout come in file by file; hostile ones stop where they begin to hurt. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { anItxt, aPng } from '../testing/a-png.ts'
import { ob2Json, ob3Json } from '../testing/some-payloads.ts'
import { unbakedFrom } from '../testing/unbaking.ts'
import { ARCHIVE_LIMITS, type ArchiveFile, openArchive } from './archive.ts'
import { isArchive } from './is-archive.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

async function bytesOf(zip: JSZip): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }))
}

function aZip(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip()
  for (const [name, data] of Object.entries(files)) zip.file(name, data)
  return bytesOf(zip)
}

async function filesIn(
  zip: Uint8Array<ArrayBuffer>,
  from?: number,
): Promise<readonly ArchiveFile[]> {
  const opened = await openArchive(new Blob([zip]))
  if (!opened.ok) throw new Error(opened.failure.kind)
  const files: ArchiveFile[] = []
  for await (const file of opened.value.files(from)) files.push(file)
  return files
}

/** Counts the bytes that are asked of it. */
class WatchedBlob extends Blob {
  taken = 0
  override slice(from = 0, to = this.size, type?: string): Blob {
    this.taken += Math.min(to, this.size) - from
    return super.slice(from, to, type)
  }
}

const CENTRAL = 0x02014b50

/** Changes what the directory says of every entry; `at` is from the start of its header. */
function claiming(
  zip: Uint8Array<ArrayBuffer>,
  at: number,
  value: number,
): Uint8Array<ArrayBuffer> {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  for (let header = 0; header + 46 < bytes.length; header += 1) {
    if (view.getUint32(header, true) === CENTRAL) view.setUint16(header + at, value, true)
  }
  return bytes
}

/** Lets every entry point at the bytes of the last one, as overlapping bombs do. */
function overlapping(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const headers = [...bytes.keys()].filter(
    (at) => at + 46 < bytes.length && view.getUint32(at, true) === CENTRAL,
  )
  const last = headers.at(-1) ?? 0
  for (const header of headers) {
    bytes.copyWithin(header + 10, last + 10, last + 12)
    bytes.copyWithin(header + 16, last + 16, last + 28)
    bytes.copyWithin(header + 42, last + 42, last + 46)
  }
  return bytes
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
    expect(file).toMatchObject({ ok: true, name: 'badge.png', bytes: baked })
    const blob = file?.ok ? await file.blob.arrayBuffer() : undefined
    expect(new Uint8Array(blob ?? new ArrayBuffer())).toEqual(baked)
  })

  it('from where it was left, when the reading was cut off', async () => {
    const read = await filesIn(await aZip({ 'a.json': ob2Json, 'b.json': ob3Json }), 1)
    expect(read.map(({ name }) => name)).toEqual(['b.json'])
  })

  it('also when a download left something behind it', async () => {
    const zip = await aZip({ 'b.json': ob2Json })
    const read = await filesIn(new Uint8Array([...zip, ...new Uint8Array(300)]))
    expect(read[0]?.ok).toBe(true)
  })

  it('without reading more of it than its directory and the files asked for', async () => {
    const noise = () => crypto.getRandomValues(new Uint8Array(60_000))
    const zip = await aZip({ 'a.bin': noise(), 'b.bin': noise(), 'c.bin': noise() })
    const watched = new WatchedBlob([zip])
    const opened = await openArchive(watched)
    const first = opened.ok ? await opened.value.files(1).next() : undefined
    expect(first?.value).toMatchObject({ ok: true, name: 'b.bin' })
    expect(watched.taken).toBeLessThan(150_000)
  })
})

describe('a hostile archive', () => {
  it('with traversal names gives harmless names', async () => {
    const zip = new JSZip()
    for (const name of ['../../evil.json', '/abs.json', 'C:\\x\\..\\y.json', 'a\u0000b.json']) {
      zip.file(name, '{}', { createFolders: false })
    }
    const read = await filesIn(await bytesOf(zip))
    for (const { name } of read) expect(name).not.toMatch(/\.\.|^\/|\\|\0/)
  })

  it('with a bomb passes over the bomb and gives the rest', async () => {
    const read = await filesIn(
      await aZip({ 'bomb.png': new Uint8Array(15_000_000), 'b.json': ob2Json }),
    )
    expect(read[0]).toEqual({ ok: false, name: 'bomb.png', why: 'bomb' })
    expect(read[1]?.ok).toBe(true)
  })

  it('that claims less than it unpacks to is stopped at its claim', async () => {
    const zip = await aZip({ 'a.bin': new Uint8Array(60_000) })
    expect(await filesIn(claiming(zip, 24, 100))).toEqual([
      { ok: false, name: 'a.bin', why: 'bomb' },
    ])
  })

  it('that unpacks the same bytes many times over stops at two hundred times its size', async () => {
    const zip = new JSZip()
    for (let at = 0; at < 400; at += 1) zip.file(`${at}`.padStart(3, '0'), '')
    const big = new Uint8Array(6_000_000)
    crypto.getRandomValues(big.subarray(0, 60_000))
    zip.file('big', big)
    const bytes = await bytesOf(zip)
    const read = await filesIn(overlapping(bytes))
    const total = read.reduce((sum, file) => sum + (file.ok ? file.bytes.length : 0), 0)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThanOrEqual(bytes.length * ARCHIVE_LIMITS.ratio)
    expect(read.at(-1)).toMatchObject({ ok: false, why: 'tooLarge' })
  })

  it('that is locked says so, and so does one locked file among others', async () => {
    const zip = await aZip({ 'a.json': ob2Json })
    const opened = await openArchive(new Blob([claiming(zip, 8, 1)]))
    expect(opened).toEqual({ ok: false, failure: { kind: 'encrypted' } })
    const two = await aZip({ 'a.json': ob2Json, 'b.json': ob3Json })
    const view = new DataView(two.buffer)
    const header = Buffer.from(two).lastIndexOf(Buffer.from('504b0102', 'hex'))
    view.setUint16(header + 8, 1, true)
    expect(await filesIn(two)).toMatchObject([
      { name: 'a.json', ok: true },
      { name: 'b.json', ok: false, why: 'encrypted' },
    ])
  })

  it('packed in a way that browsers cannot unpack says so', async () => {
    const read = await filesIn(claiming(await aZip({ 'a.json': ob2Json }), 10, 9))
    expect(read).toEqual([{ ok: false, name: 'a.json', why: 'unsupported' }])
  })

  it('gives an archive inside as the file it is', async () => {
    const inner = await aZip({ 'b.json': ob2Json })
    const [file] = await filesIn(await aZip({ 'inner.zip': inner }))
    expect(file).toMatchObject({ ok: true, name: 'inner.zip', bytes: { length: inner.length } })
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
    const opened = await openArchive(new Blob([await bytesOf(zip)]))
    expect(opened).toEqual({
      ok: false,
      failure: { kind: 'tooManyEntries', entries: ARCHIVE_LIMITS.entries + 1 },
    })
  })

  it('cut short is no archive, and says so', async () => {
    const zip = await aZip({ 'b.json': ob2Json })
    expect(isArchive(zip)).toBe(true)
    expect(await openArchive(new Blob([zip.subarray(0, 40)]))).toEqual({
      ok: false,
      failure: { kind: 'notAnArchive' },
    })
    expect((await openArchive(new Blob(['no zip']))).ok).toBe(false)
  })
})
