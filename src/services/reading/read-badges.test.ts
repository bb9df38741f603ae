/** Claims about the picture beside a badge: it comes from the file that holds this very credential. */
import { expect, it, vi } from 'vitest'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { anItxt, aPng } from '#core/testing/a-png.ts'
import { ob3Json } from '#core/testing/some-payloads.ts'
import { readFile as read } from '#workers/read-file.ts'
import { readPacked } from './read-badges.ts'

// reads as the worker does, on this thread
vi.mock('#workers/badge-client.ts', () => ({
  badgeClient: () => ({ readFile: (_: unknown, file: Blob, name: string) => read(file, name) }),
}))

async function pictureWith(baked: string): Promise<Blob | undefined> {
  const bytes = new Uint8Array(aPng([anItxt('openbadgecredential', baked)]))
  const sha256 = await sha256Hex(bytes)
  const { badges } = await readPacked(
    new AbortController().signal,
    {
      id: 'b',
      credential: { form: 'json', text: ob3Json },
      own: { reflection: '', evidence: [] },
      file: { sha256, path: `badges/${sha256}.png`, mediaType: 'image/png', name: 'badge.png' },
    },
    new Map([[sha256, new Blob([bytes], { type: 'image/png' })]]),
  )
  expect(badges).toHaveLength(1)
  return badges[0]?.original
}

it('is the picture that the badge is baked in', async () => {
  expect(await pictureWith(ob3Json)).toBeInstanceOf(Blob)
})

it('is not a picture that a page merely puts beside it, also when another badge is baked in that one', async () => {
  expect(await pictureWith('{}')).toBeUndefined()
  expect(await pictureWith(ob3Json.replace('{', '{ '))).toBeUndefined()
})
