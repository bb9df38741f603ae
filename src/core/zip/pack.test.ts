/** Claims about archives that are written whole or as a stream: nobody who unpacks one can tell which. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Packable, pack, SMALL } from './pack.ts'

const TEXT = '{"name":"Läsn"}\n'.repeat(200)
const picture = (size: number) => new Uint8Array(size).map((_, at) => (at * 7919) % 251)

function* folder(size: number): Generator<Packable> {
  yield { name: 'portfolio.json', input: TEXT, lastModified: new Date(2026, 2, 1, 12) }
  yield { name: 'badges/één.png', input: new Blob([picture(size)]) }
  yield { name: 'badges/two.json', input: new Blob([TEXT]) }
}

async function unpacked(size: number) {
  const archive = new Uint8Array(await (await pack(folder(size))).arrayBuffer())
  return { archive, files: unzipSync(archive) }
}

describe.each([
  ['small', 50_000],
  ['larger', SMALL + 1],
])('a %s archive', (_, size) => {
  it('gives back every file under its name, byte for byte', async () => {
    const { files } = await unpacked(size)
    expect(Object.keys(files)).toEqual(['portfolio.json', 'badges/één.png', 'badges/two.json'])
    expect(new TextDecoder().decode(files['portfolio.json'])).toBe(TEXT)
    expect(new TextDecoder().decode(files['badges/two.json'])).toBe(TEXT)
    expect(Buffer.compare(files['badges/één.png'] ?? picture(1), picture(size))).toBe(0)
  })
})

it('a small archive compresses its texts and leaves pictures as they are', async () => {
  const { archive } = await unpacked(50_000)
  expect(archive.length).toBeGreaterThan(50_000)
  expect(archive.length).toBeLessThan(50_000 + TEXT.length)
})

it('a file that cannot be read leaves no archive, however much went before it', async () => {
  function* lost(): Generator<Packable> {
    yield { name: 'one.png', input: new Blob([new Uint8Array(SMALL + 1)]) }
    throw new Error('the disk lost one')
  }
  await expect(pack(lost())).rejects.toThrow('the disk lost one')
})

it('an archive of nothing is still an archive', async () => {
  function* nothing(): Generator<Packable> {}
  expect(unzipSync(new Uint8Array(await (await pack(nothing())).arrayBuffer()))).toEqual({})
})
