/** Claims about files on their way to a worker: the bytes are theirs, and a file that is large or gone goes as it is. */
import { expect, it } from 'vitest'
import { utf8 } from '#core/kernel/bytes.ts'
import { inHand } from './in-hand.ts'

const send = (bytes: Blob | Uint8Array<ArrayBuffer>) => inHand([{ name: 'a', bytes, isFile: true }])

it('sends the bytes of a small file, and leaves the file whole for another try', async () => {
  const file = new Blob(['badge'])
  const [sent] = await send(file)
  expect(sent).toEqual({ name: 'a', bytes: utf8('badge'), isFile: true })
  expect(await file.text()).toBe('badge')
})

it('sends a copy of bytes in memory: what is handed over is gone here', async () => {
  const bytes = utf8('badge')
  const [sent] = await send(bytes)
  expect(sent?.bytes).toEqual(bytes)
  expect(sent?.bytes).not.toBe(bytes)
})

it('sends a large file as it is', async () => {
  const large = new Blob([new Uint8Array(200_000)])
  expect((await send(large))[0]?.bytes).toBe(large)
})

it('gives each of many files its own bytes, the empty and the large among them', async () => {
  const blobs = ['one', '', 'three', 'x'.repeat(200_000), 'five'].map((text) => new Blob([text]))
  const sent = await inHand(blobs.map((bytes) => ({ name: 'a', bytes, isFile: true })))
  const [one, empty, three, large, five] = sent.map(({ bytes }) => bytes)
  expect([one, empty, three, five]).toEqual(['one', '', 'three', 'five'].map(utf8))
  expect(large).toBe(blobs[3])
})

it('gives no file a byte of another when they changed since they were sliced', async () => {
  const grown = sliced('grown', new Blob(['gro']))
  const shrunk = sliced('shrunk', Object.defineProperty(new Blob(['shrunk']), 'size', { value: 8 }))
  const sent = await inHand([grown, shrunk].map((bytes) => ({ name: 'a', bytes, isFile: true })))
  expect(sent.map(({ bytes }) => bytes)).toEqual([utf8('grown'), utf8('shrunk')])
})

/** A file with this text in it now; `slice` is what the browser made of it before. */
const sliced = (text: string, slice: Blob) =>
  Object.defineProperty(new Blob([text]), 'slice', { value: () => slice })

it('never asks a file for its size, which would have the page wait for the disk', async () => {
  const file = Object.defineProperty(new Blob(['badge']), 'size', {
    get: () => expect.fail('asked'),
  })
  const [sent] = await send(file)
  expect(sent?.bytes).toEqual(utf8('badge'))
})
