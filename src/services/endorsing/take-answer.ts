/** Looks at an answer that came back to a learner, and puts a good one beside its badge. */
import { ANSWER_TYPE, nameOf } from '#core/endorsing/answer-document.ts'
import { type Answer, type AnswerFailure, checkAnswer } from '#core/endorsing/check-answer.ts'
import { sha256Hex } from '#core/kernel/bytes.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import { awardKey } from '#core/records/award-key.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { KeepFailure } from '#storage/operations/files.ts'
import { addOwnEvidence } from '#storage/operations/own-evidence.ts'
import { judgeFiles } from '../reading/read-badges.ts'

/** Bytes; a few sentences and a signature are far less. */
const MOST_BYTES = 1_000_000

/** Judges it by its own bytes, and asks no website. */
export async function readAnswer(
  signal: AbortSignal,
  bytes: Blob,
  badge: Pick<BadgeRecord, 'id' | 'payload'>,
): Promise<Result<Answer, AnswerFailure>> {
  if (bytes.size > MOST_BYTES) return failed('notAnAnswer')
  const [read] = await judgeFiles(signal, [{ name: '', bytes, isFile: true }])
  const [first] = read?.outcome === 'read' ? read.badges : []
  if (!first) return failed('notAnAnswer')
  const { credential, report } = first
  return checkAnswer({ badge: credential.badge, report }, nameOf(await awardKey(badge)))
}

/** `known`: this very answer is there already. */
export type TakeFailure =
  | { readonly kind: 'refused'; readonly why: AnswerFailure | 'known' }
  | KeepFailure

/** `titleOf` says in words whose it is and what that is worth, wherever the file is shown without being checked. */
export async function takeAnswer(
  badge: BadgeRecord,
  file: File,
  titleOf: (answer: Answer) => string,
): Promise<Result<Answer, TakeFailure>> {
  const answer = await readAnswer(new AbortController().signal, file, badge)
  if (!answer.ok) return failed({ kind: 'refused', why: answer.failure })
  const digest = await sha256Hex(new Uint8Array(await file.arrayBuffer()))
  if (badge.ownEvidence.some((one) => one.file === digest))
    return failed({ kind: 'refused', why: 'known' })
  const { says } = answer.value
  const kept = new File([file], file.name, { type: ANSWER_TYPE })
  const added = await addOwnEvidence(badge.id, { title: titleOf(answer.value), text: says }, kept)
  return added.ok ? found(answer.value) : added
}
