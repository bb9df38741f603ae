/** What Open Badges 0.5 to 2.0 demand of their documents. */
import type { Kind } from '../../badge/badge.ts'
import { text, texts } from '../../formats/fields.ts'
import type { Ob2Version } from '../../formats/ob2-detect.ts'
import type { Json } from '../../kernel/json.ts'
import { isObject, own } from '../../kernel/json.ts'
import type { Rule } from './shape-rule.ts'
import { isIri, isIriOrObject, isNamed, isObjects, isOneObject } from './shape-rule.ts'

/** The classes of the 2.0 vocabulary; other names without a prefix mean nothing. */
const CLASSES = [
  ...['Assertion', 'BadgeClass', 'Issuer', 'Profile', 'RevocationList', 'Endorsement', 'Extension'],
  ...['CryptographicKey', 'AlignmentObject', 'IdentityObject', 'VerificationObject', 'Evidence'],
  ...['Criteria', 'Image', 'HostedBadge', 'SignedBadge'],
]

const isKnownClass = (value: Json) =>
  texts(value).every((type) => CLASSES.includes(type) || type.includes(':'))

const notInline = (value: Json) => {
  const src = isObject(value) ? own(value, 'id') : value
  return typeof src === 'string' && !src.startsWith('data:')
}

const IDENTITY = /^(sha256\$[0-9a-f]{64}|md5\$[0-9a-f]{32}|sha1\$[0-9a-f]{40})$/i

/** A hashed identity looks hashed, a plain one does not (0.5 to 2.0 alike). */
const isConsistent = (value: Json) =>
  isObject(value) &&
  (own(value, 'hashed') === true) === IDENTITY.test(text(own(value, 'identity')) ?? '')

/** Another class of the vocabulary is another thing: a profile is no badge, and a badge is no profile. */
const isA =
  (...wanted: readonly string[]) =>
  (value: Json) =>
    isKnownClass(value) && texts(value).some((type) => wanted.includes(type))

/** The rules of one class of the old standards; before 2.0 fewer members were demanded. */
export function ob2Rules(kind: Kind, version: Ob2Version): readonly Rule[] {
  const grade = version === 'ob20' ? 'wrong' : 'incomplete'
  return RULES[kind]?.(grade, version) ?? []
}

type Grade2 = 'wrong' | 'incomplete'

const issuerRules = (at: readonly string[], grade: Grade2): readonly Rule[] => [
  { at, member: 'id', absent: grade, is: isIri, other: 'incomplete' },
  { at, member: 'type', absent: 'unclear', is: isA('Issuer', 'Profile'), other: 'wrong' },
  { at, member: 'name', absent: 'wrong', is: isNamed, other: 'wrong' },
  { at, member: 'url', absent: grade, is: isIri, other: 'incomplete' },
  { at, member: 'email', absent: 'incomplete', is: isNamed, other: 'incomplete' },
]

const badgeClassRules = (at: readonly string[], grade: Grade2): readonly Rule[] => [
  { at, member: 'id', absent: grade, is: isIri, other: 'incomplete' },
  { at, member: 'type', absent: 'unclear', is: isA('BadgeClass'), other: 'wrong' },
  { at, member: 'name', absent: 'wrong', is: isNamed, other: 'wrong' },
  { at, member: 'description', absent: grade, is: isNamed, other: 'incomplete' },
  { at, member: 'image', absent: 'incomplete', is: isIriOrObject, other: 'incomplete' },
  { at, member: 'criteria', absent: grade, is: isIriOrObject, other: 'incomplete' },
  { at, member: 'issuer', absent: 'wrong', is: isIriOrObject, other: 'wrong' },
  { at, member: 'alignment', is: isObjects, other: 'incomplete' },
  { at: [...at, 'alignment'], member: 'targetName', absent: 'incomplete' },
  { at: [...at, 'alignment'], member: 'targetUrl', absent: 'incomplete' },
  ...issuerRules([...at, 'issuer'], grade),
]

const assertionRules = (grade: Grade2, version: Ob2Version): readonly Rule[] => [
  // 0.5 has no member for it: the address is where it was found
  { at: [], member: 'id', absent: version === 'ob05' ? grade : 'wrong', is: isIri, other: 'wrong' },
  { at: [], member: 'type', absent: 'unclear', is: isA('Assertion'), other: 'wrong' },
  { at: [], member: 'recipient', absent: 'wrong', is: isOneObject, other: 'wrong' },
  { at: [], member: 'recipient', is: isConsistent, other: 'incomplete' },
  { at: ['recipient'], member: 'identity', absent: 'wrong', is: isNamed, other: 'wrong' },
  { at: ['recipient'], member: 'type', absent: 'unclear', is: isNamed, other: 'incomplete' },
  { at: [], member: 'badge', absent: 'malformed', is: isIriOrObject, other: 'wrong' },
  { at: [], member: 'verification', absent: grade, is: isOneObject, other: 'unclear' },
  { at: ['verification'], member: 'type', absent: 'unclear', is: isNamed, other: 'unclear' },
  { at: [], member: 'issuedOn', absent: grade },
  { at: [], member: 'image', is: notInline, other: grade },
  ...badgeClassRules(['badge'], grade),
]

const RULES: Partial<Record<Kind, (grade: Grade2, version: Ob2Version) => readonly Rule[]>> = {
  award: assertionRules,
  achievement: (grade) => badgeClassRules([], grade),
  issuer: (grade) => issuerRules([], grade),
  revocationList: () => [{ at: [], member: 'revokedAssertions', absent: 'incomplete' }],
  endorsement: (grade) => [
    { at: [], member: 'id', absent: 'wrong', is: isIri, other: 'wrong' },
    { at: [], member: 'claim', absent: 'wrong', is: isOneObject, other: 'wrong' },
    { at: ['claim'], member: 'id', absent: 'wrong', is: isIri, other: 'wrong' },
    { at: [], member: 'issuer', absent: 'wrong', is: isIriOrObject, other: 'wrong' },
    { at: [], member: 'issuedOn', absent: grade },
    { at: [], member: 'verification', absent: grade, is: isOneObject, other: 'unclear' },
  ],
}
