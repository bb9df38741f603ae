/** What cannot be read at the place is asked for by way of the log: who wrote it cannot see that by looking there. */
import type { FileDigest } from '../badge/badge.ts'
import type { Device } from './clock.ts'
import { latestOf, type Row } from './merge.ts'
import { rowKey } from './row-key.ts'
import type { SegmentName } from './segments.ts'
import type { Trouble } from './sync.ts'

type Fields = Readonly<Record<string, unknown>>
/** Fields of rows, by key. */
export type Asked = ReadonlyMap<string, Fields>

/** The row in which others ask this device for all that it knows; `since`: the number of what they cannot read. */
export const mendingRow = (device: Device) => rowKey('mending', device)

/** What this device asks: the logs of others anew, and files of which no pack can be read. */
export function asksFor(
  device: Device,
  troubles: readonly Trouble[],
  spoilt: readonly FileDigest[],
): Asked {
  // of what the place shows no more its device finds out itself
  const logs = troubles.filter((one) => one.device !== device && one.kind !== 'older')
  return new Map<string, Fields>([
    ...logs.map((one) => [mendingRow(one.device), { since: one.number }] as const),
    ...spoilt.map((digest) => [rowKey('files', digest), { pieces: null }] as const),
  ])
}

/** Whether others wait for all that this device knows: it wrote no such object after what they cannot read. */
export function isAskedForAll(
  device: Device,
  row: Row,
  last: number,
  segments: readonly SegmentName[],
): boolean {
  const since = latestOf(row, 'since')
  if (typeof since !== 'number' || since > last) return false
  return !segments.some(({ by, isWhole, number }) => by === device && isWhole && number > since)
}
