/** Claims about which files may go after they were read: none of which a badge is not kept. */
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { badgeId } from '#core/testing/a-badge.ts'
import { anItem } from '#storage/testing/kept-badges.ts'
import type { FileOutcome, FoundBadge } from '#workers/protocol.ts'
import { isDone } from './what-became.ts'

const find = (kept: FoundBadge['kept']): FoundBadge => ({
  id: badgeId('a'),
  name: 'Knots',
  issuer: '',
  mark: 'valid',
  standing: [],
  isExample: false,
  kept,
})
const KEPT = find({ outcome: 'kept', id: badgeId('a'), alike: [] })
const FAILED = find({ outcome: 'failed', id: badgeId('b'), failure: { kind: 'quota' } })

const WAITING = find(await anItem('c'))

const read = (...finds: readonly FoundBadge[]) => ({ outcome: 'read', finds }) as const
const opened = (outcome: ReturnType<typeof read>): FileOutcome => ({
  outcome: 'opened',
  container: 'mail',
  files: [{ name: 'a.png', outcome }],
  links: [],
})

it.each<[string, boolean, FileOutcome]>([
  ['kept whole is done', true, read(KEPT)],
  ['of which one badge was not kept is not', false, read(KEPT, FAILED)],
  ['with such a one in a file inside is not', false, opened(read(FAILED))],
  ['with all of it kept is', true, opened(read(KEPT))],
  ['with a badge that waits for a choice is not', false, read(KEPT, WAITING)],
  ['with one that waits in a file inside is not', false, opened(read(WAITING))],
  ['that was stopped is not', false, { outcome: 'stopped' }],
])('a file %s', (_, expected, outcome) => {
  expect(isDone(outcome)).toBe(expected)
})
