/** Can the badge be read, and does it have what its standard demands? */
import type { Badge } from '../../badge/badge.ts'
import { readDate } from '../../formats/date.ts'
import { hasType, isClr1, isCredential, types, vcVersion } from '../../formats/document.ts'
import { readBadge } from '../../formats/formats.ts'
import { hasStrangeContext, ob2Version } from '../../formats/ob2-detect.ts'
import { isRevokedRest } from '../../formats/ob2-revoked.ts'
import { unaliased, upgraded } from '../../formats/ob2-upgrade.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import type { Check, Remark } from '../report.ts'
import type { Question } from './question.ts'
import type { RelatedResources } from './related-resources.ts'
import { ob2Rules } from './shape-ob2.ts'
import type { Grade, Problem } from './shape-rule.ts'
import { problems } from './shape-rule.ts'
import { vcRules } from './shape-vc.ts'

/** Worst first. */
const GRADES: readonly Grade[] = ['malformed', 'wrong', 'unclear', 'incomplete']

const MAX_NAMED = 20

/** Judges the shape, and remarks on dates without a zone. */
export const shape: Question = async ({ document, badge, circumstances }) => {
  const { wrong, unlikeOurs, unread } = await resourcesOf(document, circumstances.contexts)
  const unreadRemarks: readonly Remark[] =
    unread.length === 0 ? [] : [{ code: 'resourcesUnread', detail: { resources: unread } }]
  return {
    check: withResources(shapeOf(document, badge), wrong, unlikeOurs),
    remarks: [...dateRemarks(document), ...unreadRemarks],
  }
}

const NO_RESOURCES: RelatedResources = { wrong: [], unlikeOurs: [], unread: [] }

/** Few badges pin other documents: what compares those is loaded for them alone. */
async function resourcesOf(
  document: JsonObject,
  contexts: Readonly<Record<string, string>>,
): Promise<RelatedResources> {
  if (own(document, 'relatedResource') === undefined) return NO_RESOURCES
  const { relatedResources } = await import('./related-resources.ts')
  return relatedResources(document, contexts)
}

/**
 * A document that the credential pins and that is another one now breaks it as much as a wrong member.
 * A vocabulary pinned to a content we do not have leaves open what its words meant to the issuer.
 */
function withResources(
  check: Shape,
  wrong: readonly string[],
  unlikeOurs: readonly string[],
): Shape {
  if (check.answer === 'malformed' || check.answer === 'wrong') return check
  const answer = wrong.length > 0 ? 'wrong' : 'pinnedElse'
  const members = [...wrong, ...unlikeOurs].slice(0, MAX_NAMED)
  if (members.length === 0) return check
  return { id: 'shape', answer, detail: { members, reason: 'relatedResource' } }
}

type Shape = Extract<Check, { id: 'shape' }>

/**
 * Judges a document: an OB 3 credential (claims of a JWT filled in), or an OB 1/2 document, with badge
 * class and issuer embedded once they were read. `badge` is what was read from it.
 */
export function shapeOf(document: JsonObject, badge = readBadge(document)): Shape {
  if (badge === undefined) return { id: 'shape', answer: 'malformed' }
  if (isOtherKind(document)) return { id: 'shape', answer: 'otherKind' }
  const broken = isCredential(document)
    ? problems(document, vcRules(badge.kind, vcVersion(document)))
    : ob2Problems(document, badge)
  const grade = GRADES.find((name) => broken.some((problem) => problem.grade === name))
  if (grade === undefined) return { id: 'shape', answer: 'complete' }
  return { id: 'shape', answer: grade, detail: { members: named(broken, grade) } }
}

function named(broken: readonly Problem[], grade: Grade): readonly string[] {
  const paths = broken.filter((problem) => problem.grade === grade).map(({ path }) => path)
  return [...new Set(paths)].slice(0, MAX_NAMED)
}

/** Records of CLR 1.0 and the first credentials of Europass. */
const isOtherKind = (document: JsonObject): boolean =>
  isClr1(document) || hasType(document, 'EuropassCredential')

function ob2Problems(document: JsonObject, badge: Badge): readonly Problem[] {
  const version = ob2Version(document)
  if (version === undefined || hasStrangeContext(document)) {
    return [{ grade: 'malformed', path: '/@context' }]
  }
  if (!isOfAKnownClass(document)) return [{ grade: 'malformed', path: '/type' }]
  if (isRevokedRest(document)) return []
  return problems(upgraded(document), ob2Rules(badge.kind, version))
}

const CLASSES =
  /^(assertion|BadgeClass|Issuer|IssuerOrganization|Profile|RevocationList|Endorsement)$/i

/** A document that names types names one that can stand alone. */
function isOfAKnownClass(document: JsonObject): boolean {
  const stated = types(unaliased(document))
  return stated.length === 0 || stated.some((type) => CLASSES.test(type))
}

const DATES = [
  ...['issuedOn', 'issued_on', 'expires', 'validFrom', 'validUntil'],
  ...['issuanceDate', 'expirationDate', 'awardedDate'],
]

/** Remarks on dates without a zone, which are taken as UTC (docs/spec/judging.md 10). */
function dateRemarks(document: JsonObject): readonly Remark[] {
  const members = DATES.filter((name) => readDate(own(document, name))?.zone === 'assumed')
  return members.length === 0 ? [] : [{ code: 'zonelessDate', detail: { members } }]
}
