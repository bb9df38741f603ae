/** Judges kept badges anew where they are kept: nothing of them crosses to the page. */

import type { BadgeId } from '#core/badge/badge.ts'
import { readWhole } from '#core/formats/whole.ts'
import type { Result } from '#core/kernel/result.ts'
import { verify } from '#core/verification/verify.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { readCircumstances } from '#storage/operations/circumstances.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { type Judged, saveReports } from '#storage/operations/reports.ts'
import { type Bench, benchOf } from './judge-file.ts'
import { webWorld } from './web-world.ts'

/** Saves what was judged, also when it is stopped; badges that are gone are skipped. */
export async function checkBadges(
  ids: readonly BadgeId[],
  onDone: () => void,
  signal: AbortSignal,
): Promise<Result<void, StorageFailure>> {
  const [who, net, records] = await Promise.all([
    readCircumstances(),
    netPolicy(),
    badgesById.read(ids),
  ])
  const bench = benchOf(webWorld(net), who, signal)
  const judged = records.map(async ({ id, payload, badge }) => {
    const one = await judgedAnew({ id, payload, badge }, bench)
    onDone()
    return one
  })
  return saveReports((await Promise.all(judged)).flatMap((one) => one ?? []))
}

async function judgedAnew(
  credential: Parameters<typeof verify>[0],
  { world, circumstances: who, signal, stopped }: Bench,
): Promise<Judged | undefined> {
  if (signal.aborted) return undefined
  try {
    const verified = await Promise.race([verify(credential, world, who, readWhole), stopped])
    return { badgeId: credential.id, verified }
  } catch {
    return undefined
  }
}
