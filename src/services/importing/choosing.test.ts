/** Claims about files that are looked at before they are kept: a tab that closes before the choice loses none. */
import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { badgeId } from '#core/testing/a-badge.ts'
import { db } from '#storage/tables/database.ts'
import { anItem } from '#storage/testing/kept-badges.ts'
import { forgetChosen, holdForChoice } from './choosing.ts'
import {
  type ImportLine,
  type LineFind,
  type Lines,
  lineWithin,
  withOutcomes,
} from './import-state.ts'
import { sourceOf } from './unfinished.ts'

afterEach(() => db.delete({ disableAutoOpen: false }))

const find = async (key: string): Promise<LineFind> => ({
  key,
  id: badgeId(key),
  name: key,
  issuer: '',
  mark: 'valid',
  standing: [],
  isExample: false,
  kept: { outcome: 'waiting', item: await anItem(key) },
})
const line = (key: string, ...finds: readonly LineFind[]): ImportLine => ({
  key,
  fileName: `${key}.png`,
  state: 'done',
  finds,
})

/** A file that another app shared and the person said yes to. */
async function shared(id: string) {
  const row = { id, batch: 'b', name: `${id}.png`, bytes: new Blob(['x']), addedAt: '2026' }
  await db.inbox.put(row) // as the table has it where Blobs can be stored
  return sourceOf(row)
}
async function looksFirst(one: ImportLine, lines: Lines): Promise<void> {
  holdForChoice([{ line: one, source: await shared('file') }])
  await forgetChosen(lines)
}
const waiting = async () => (await db.inbox.toArray()).map(({ id }) => id)
const SKIPPED = { outcome: 'skipped' } as const

it('a shared file stays until the last of its badges was chosen or let go', async () => {
  const lines = [line('a', await find('one'), await find('two'))]
  await looksFirst(line('a'), lines)
  expect(await waiting()).toEqual(['file'])
  const first = withOutcomes(lines, new Map([['one', SKIPPED]]))
  await forgetChosen(first)
  expect(await waiting()).toEqual(['file'])
  await forgetChosen(withOutcomes(first, new Map([['two', SKIPPED]])))
  expect(await waiting()).toEqual([])
})

it('an archive stays as long as a badge in a file inside waits', async () => {
  const outer = line('zip')
  const inner = lineWithin(outer, line('inner', await find('one')))
  await looksFirst(outer, [outer, inner])
  expect(await waiting()).toEqual(['file'])
  await forgetChosen(withOutcomes([outer, inner], new Map([['one', SKIPPED]])))
  expect(await waiting()).toEqual([])
})

it('a file in which nothing waits goes at once', async () => {
  await looksFirst(line('a'), [line('a')])
  expect(await waiting()).toEqual([])
})

it('a file of a badge that found no room stays', async () => {
  const lines = [line('a', await find('one'))]
  const failure = { kind: 'quota' } as const
  const failed = new Map([['one', { outcome: 'failed', id: badgeId('one'), failure } as const]])
  await looksFirst(line('a'), withOutcomes(lines, failed))
  expect(await waiting()).toEqual(['file'])
})
