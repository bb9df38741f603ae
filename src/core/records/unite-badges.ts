/** Makes one row of two that are one badge: nothing that was received or written by the learner is lost. */
import { mergedCapsules } from '../capsule/compare.ts'
import { utf8 } from '../kernel/bytes.ts'
import { crc32 } from '../kernel/crc32.ts'
import { judgementOf } from './badge-record.ts'
import { originalsOfBadge } from './file-references.ts'
import type { BadgeRecord, OwnEvidence } from './records.ts'
import { digestOfText } from './text-file.ts'

/** Ours stays the badge that it was; what the other has beside is put beside it. */
export function unitedBadges(ours: BadgeRecord, theirs: BadgeRecord): BadgeRecord {
  const { example, ...row } = ours
  const memberOf = ours.memberOf ?? theirs.memberOf
  return {
    ...withFilesOf(row, theirs),
    ...judgementOf(ours.judged === undefined ? theirs : ours),
    ...(memberOf && { memberOf }),
    ...(example && theirs.example && { example }), // one that the learner brought in is no example
    labels: [...new Set([...ours.labels, ...theirs.labels])],
    notes: unitedText(ours.notes, theirs.notes),
    reflection: unitedText(ours.reflection, theirs.reflection),
    ownEvidence: unitedEvidence(ours.ownEvidence, theirs.ownEvidence),
    ...capsulesOfBoth(ours, theirs),
  }
}

const PLACES: readonly BadgeRecord['place'][] = ['backpack', 'archive', 'trash']

/** The order in which badges of one award stay: what lives goes before what was thrown away, what was thrown away last before the rest, then the oldest. */
export function staysBefore(one: BadgeRecord, other: BadgeRecord): number {
  return (
    PLACES.indexOf(one.place) - PLACES.indexOf(other.place) ||
    (other.trashedAt ?? '').localeCompare(one.trashedAt ?? '') ||
    one.addedAt.localeCompare(other.addedAt)
  )
}

/** Our row with the files of another, ours first. Its text counts as a file when it came in none and is not ours. */
export function withFilesOf(ours: BadgeRecord, theirs: BadgeRecord): BadgeRecord {
  const received = theirs.file === undefined && theirs.id !== ours.id ? [digestOfText(theirs)] : []
  const all = new Set([...originalsOfBadge(ours), ...received, ...originalsOfBadge(theirs)])
  const [file, ...otherFiles] = all
  return {
    ...ours,
    ...(file && { file }),
    ...(otherFiles.length > 0 && { otherFiles }),
  }
}

/** A website may never show again what it showed on a day: none of them is replaced. */
export function capsulesOfBoth(
  ours: BadgeRecord,
  theirs: BadgeRecord,
): Pick<BadgeRecord, 'capsules'> {
  const capsules = mergedCapsules(ours.capsules, theirs.capsules)
  return capsules.length === 0 ? {} : { capsules }
}

function unitedText(ours: string, theirs: string): string {
  if (ours === '' || theirs.includes(ours)) return theirs
  return ours.includes(theirs) ? ours : `${ours}\n\n${theirs}`
}

/** Ours, and what theirs says differently, under an id of its own. */
function unitedEvidence(
  ours: readonly OwnEvidence[],
  theirs: readonly OwnEvidence[],
): readonly OwnEvidence[] {
  const said = (one: Omit<OwnEvidence, 'id'>) =>
    JSON.stringify([one.title, one.text ?? '', one.url ?? '', one.file ?? ''])
  const known = new Set(ours.map(said))
  const ids = new Set(ours.map(({ id }) => id))
  const other = theirs.filter((one) => !known.has(said(one)))
  const versioned = ({ id, ...one }: OwnEvidence) => ({
    ...one,
    id: ids.has(id) ? versionId(id, said(one)) : id,
  })
  return [...ours, ...other.map(versioned)]
}

/** An id beside `id` for what says this: the same words have the same one. */
export function versionId(id: string, said: string): string {
  return `${id.slice(0, 180)}-${crc32(utf8(said)).toString(16)}`
}
