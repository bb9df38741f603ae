/** Claims about badges of somebody else: judged by the batch, each with the picture that holds this very credential. */
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { anItxt, aPng } from '#core/testing/a-png.ts'
import { anUnsignedBadge } from '#core/testing/an-unsigned-badge.ts'
import { ob3Json } from '#core/testing/some-payloads.ts'
import { judgeFiles } from '#workers/judge-files.ts'
import type { Source, Terms } from '#workers/protocol.ts'
import { readFiles, readPacked } from './read-badges.ts'

const visits: number[] = []

// judges as the worker does, on this thread
vi.mock('#workers/badge-client.ts', () => ({
  badgeClient: () => ({
    judge: (_: unknown, files: readonly Source[], terms: Terms) => {
      visits.push(files.length)
      return judgeFiles(files, terms)
    },
  }),
}))

const forever = new AbortController().signal

async function pictureWith(baked: string): Promise<Blob | undefined> {
  const bytes = new Uint8Array(aPng([anItxt('openbadgecredential', baked)]))
  const sha256 = await sha256Hex(bytes)
  const { badges } = await readPacked(
    forever,
    [
      {
        id: 'b',
        credential: { form: 'json', text: ob3Json },
        own: { reflection: '', evidence: [] },
        file: { sha256, path: `badges/${sha256}.png`, mediaType: 'image/png', name: 'badge.png' },
      },
    ],
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

it('judges a pile of files in few visits, each file in its place, and takes no other along when one is no badge', async () => {
  visits.length = 0
  const files = Array.from(
    { length: 90 },
    (_, at) => new File([at === 50 ? 'no badge' : anUnsignedBadge(`badge ${at}`)], `${at}.json`),
  )
  const readings = await readFiles(forever, files)
  expect(visits).toEqual([8, 82])
  const names = readings.map(({ badges: [badge] }) => badge?.credential.badge.name ?? 'none')
  expect(names).toEqual(files.map((_, at) => (at === 50 ? 'none' : `badge ${at}`)))
  expect(readings[50]?.problems).toMatchObject([{ fileName: '50.json' }])
  expect(
    readings.flatMap(({ badges }) => badges).filter(({ report }) => report.checks.length === 0),
  ).toEqual([])
})
