/** Keeps what the websites behind a kept badge show now, because the person just clicked to have exactly that kept. */
import type { BadgeId } from '#core/badge/badge.ts'
import { takeCapsule } from '#core/capsule/take-capsule.ts'
import { readWhole } from '#core/formats/whole.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed } from '#core/kernel/result.ts'
import { attempt } from '#storage/guards/failure.ts'
import { badgesById } from '#storage/live/badge-queries.ts'
import { keepCapsule } from '#storage/operations/capsules.ts'
import { readCircumstances } from '#storage/operations/circumstances.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { saveReports } from '#storage/operations/reports.ts'
import type { CapsuleFailure } from './protocol.ts'
import { webWorld } from './web-world.ts'

/** The click is the consent for these requests; the check they make is kept as any other, whatever they answered. */
export async function keepShown(id: BadgeId): Promise<Result<void, CapsuleFailure>> {
  const here = await attempt(() =>
    Promise.all([readCircumstances(), netPolicy(), badgesById.read([id])]),
  )
  if (!here.ok) return here
  const [who, net, [record]] = here.value
  if (record === undefined) return failed({ kind: 'gone' })
  const world = webWorld({ ...net, consent: true })
  const { capsule, files, verified } = await takeCapsule(record, world, who, readWhole)
  const saved = await saveReports([{ badgeId: id, verified }])
  if (!saved.ok) return saved
  return files.length === 0 ? failed({ kind: 'nothingShown' }) : keepCapsule(id, capsule, files)
}
