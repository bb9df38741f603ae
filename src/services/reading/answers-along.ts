/** Answers that came in a link with the badge they are about: put beside it, as a page has them. */
import type { FileDigest } from '#core/badge/badge.ts'
import { ANSWER_TYPE, nameOf } from '#core/endorsing/answer-document.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { BadgeReading, Candidate } from './candidate.ts'

/** An answer about none of these badges stays among them, as what it is. */
export async function withAnswersBeside(
  read: readonly BadgeReading[],
): Promise<Required<Pick<Candidate, 'badges' | 'files'>>> {
  const names = await Promise.all(read.map(async (one) => nameOf(await awardKey(one.credential))))
  const isBeside = ({ credential: { badge } }: BadgeReading) =>
    badge.kind === 'endorsement' && names.includes(badge.achievement.id ?? '')
  const beside = read.filter(isBeside)
  const badges = read.flatMap((one, at) => {
    if (isBeside(one)) return []
    const about = beside.filter(({ credential }) => credential.badge.achievement.id === names[at])
    return [{ ...one, own: { ...one.own, evidence: about.map(asEvidence) } }]
  })
  return { badges, files: new Map(beside.map(asFile)) }
}

function asEvidence({ credential: { id, badge } }: BadgeReading) {
  return { id, title: badge.name, file: id as string as FileDigest } // the digest of its text is that of its file
}

function asFile({ credential: { id, payload, badge } }: BadgeReading) {
  const bytes = new Blob([payload.text], { type: ANSWER_TYPE })
  return [id as string, { name: `${badge.name}.json`, bytes }] as const
}
