/** What VC DM 1.1 and 2.0, Open Badges 3.0 and CLR 2.0 demand of their documents. */
import type { Kind } from '../../badge/badge.ts'
import { VC1, VC2 } from '../../formats/document.ts'
import { list, objects, texts } from '../../formats/fields.ts'
import type { Json } from '../../kernel/json.ts'
import { isObject } from '../../kernel/json.ts'
import type { Rule } from './shape-rule.ts'
import {
  isIri,
  isIriOrObject,
  isNamed,
  isObjects,
  isOne,
  isOneText,
  isText,
  typed,
} from './shape-rule.ts'

const startsWithVc = (value: Json) => {
  const [first] = list(value)
  return first === VC1 || first === VC2
}

/** Only a badge names its subject an AchievementSubject. */
const isNoAchievementSubject = (value: Json) => !texts(value).includes('AchievementSubject')

/** Contexts are addresses, or written out; the standard knows no other. */
const isContexts = (value: Json) => list(value).every((it) => isObject(it) || isIri(it))

/** A subject of whom nothing is said is no subject (VC DM 2.0, section 4.8). */
const saySomething = (value: Json) => objects(value).every((it) => Object.keys(it).length > 0)

const isUrl = (value: Json) => isOne(value) && isIri(list(value)[0] ?? null)

/** Members that decide, and of which one value is read: with several, their unsigned order would decide. */
const ONCE = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'awardedDate'] as const

/** Every credential: the structural minimum, and types where the data model demands them. */
const CREDENTIAL: readonly Rule[] = [
  { at: [], member: '@context', absent: 'malformed', is: startsWithVc, other: 'malformed' },
  {
    at: [],
    member: 'type',
    absent: 'malformed',
    is: typed('VerifiableCredential'),
    other: 'malformed',
  },
  { at: [], member: 'id', absent: 'incomplete', is: isUrl, other: 'wrong' },
  { at: [], member: '@context', is: isContexts, other: 'malformed' },
  { at: [], member: 'issuer', absent: 'malformed', is: isIriOrObject, other: 'malformed' },
  { at: [], member: 'issuer', is: isOne, other: 'malformed' },
  { at: ['issuer'], member: 'id', absent: 'malformed', is: isUrl, other: 'malformed' },
  { at: [], member: 'credentialSubject', absent: 'malformed', is: isObjects, other: 'malformed' },
  { at: [], member: 'credentialSubject', is: saySomething, other: 'wrong' },
  { at: ['credentialSubject'], member: 'id', is: isUrl, other: 'wrong' },
  ...ONCE.map((member): Rule => ({ at: [], member, is: isOne, other: 'wrong' })),
  { at: [], member: 'name', is: isText, other: 'incomplete' },
  { at: [], member: 'description', is: isText, other: 'incomplete' },
  { at: [], member: 'relatedResource', is: isObjects, other: 'wrong' },
  { at: ['relatedResource'], member: 'id', absent: 'wrong', is: isUrl, other: 'wrong' },
  { at: [], member: 'proof', is: isObjects, other: 'malformed' },
  { at: ['proof'], member: 'type', absent: 'wrong', is: isNamed, other: 'wrong' },
  { at: [], member: 'credentialStatus', is: isObjects, other: 'wrong' },
  { at: ['credentialStatus'], member: 'type', absent: 'wrong', is: isNamed, other: 'wrong' },
  { at: ['credentialStatus'], member: 'id', is: isUrl, other: 'incomplete' },
  { at: [], member: 'refreshService', is: isObjects, other: 'incomplete' },
  { at: [], member: 'termsOfUse', is: isObjects, other: 'incomplete' },
  { at: [], member: 'evidence', is: isObjects, other: 'incomplete' },
  { at: [], member: 'credentialSchema', is: isObjects, other: 'incomplete' },
  { at: ['credentialSchema'], member: 'id', absent: 'incomplete', is: isUrl, other: 'incomplete' },
  {
    at: ['credentialSchema'],
    member: 'type',
    absent: 'unclear',
    is: isNamed,
    other: 'incomplete',
  },
  {
    at: ['refreshService'],
    member: 'type',
    absent: 'unclear',
    is: isNamed,
    other: 'incomplete',
  },
  { at: ['termsOfUse'], member: 'type', absent: 'unclear', is: isNamed, other: 'incomplete' },
  { at: ['evidence'], member: 'type', absent: 'unclear', is: isNamed, other: 'incomplete' },
]

/** What version 1.1 asks and 2.0 leaves to the issuer. */
const V1: readonly Rule[] = [
  { at: [], member: 'issuanceDate', absent: 'wrong' },
  { at: ['credentialStatus'], member: 'id', absent: 'incomplete' },
  { at: ['refreshService'], member: 'id', absent: 'incomplete' },
]
const DATED_V2: Rule = { at: [], member: 'validFrom', absent: 'incomplete' }

/** Where Open Badges 3.0 names a class: another class there is another thing. */
const CLASSES: readonly (readonly [readonly string[], string])[] = [
  [['issuer'], 'Profile'],
  [['credentialSubject', 'identifier'], 'IdentityObject'],
  [['credentialSubject', 'source'], 'Profile'],
  [['credentialSubject', 'result'], 'Result'],
  [['credentialSubject', 'result', 'alignment'], 'Alignment'],
  [['credentialSubject', 'achievement'], 'Achievement'],
  [['credentialSubject', 'achievement', 'alignment'], 'Alignment'],
  [['credentialSubject', 'achievement', 'creator'], 'Profile'],
  [['credentialSubject', 'achievement', 'related'], 'Related'],
  [['credentialSubject', 'achievement', 'resultDescription'], 'ResultDescription'],
  [
    ['credentialSubject', 'achievement', 'resultDescription', 'rubricCriterionLevel'],
    'RubricCriterionLevel',
  ],
  [['credentialSubject', 'association'], 'Association'],
  [['issuer', 'otherIdentifier'], 'IdentifierEntry'],
]

const OB3: readonly Rule[] = [
  { at: [], member: 'credentialSubject', is: isOne, other: 'unclear' },
  ...CLASSES.map(
    ([at, name]): Rule => ({
      at,
      member: 'type',
      absent: 'unclear',
      is: typed(name),
      other: 'wrong',
    }),
  ),
]

const ACHIEVEMENT = ['credentialSubject', 'achievement'] as const

const AWARD: readonly Rule[] = [
  { at: ['credentialSubject'], member: 'achievement', is: isOne, other: 'unclear' },
  { at: ACHIEVEMENT, member: 'name', is: isOneText, other: 'incomplete' },
  {
    at: [],
    member: 'type',
    is: typed('OpenBadgeCredential', 'AchievementCredential'),
    other: 'wrong',
  },
  {
    at: ['credentialSubject'],
    member: 'type',
    absent: 'unclear',
    is: typed('AchievementSubject'),
    other: 'wrong',
  },
  {
    at: ['credentialSubject'],
    member: 'achievement',
    absent: 'unclear',
    is: (value) => isObject(list(value)[0]),
    other: 'wrong',
  },
  { at: ACHIEVEMENT, member: 'id', absent: 'incomplete', is: isUrl, other: 'incomplete' },
  { at: ACHIEVEMENT, member: 'name', absent: 'malformed', is: isNamed, other: 'malformed' },
  {
    at: ACHIEVEMENT,
    member: 'description',
    absent: 'incomplete',
    is: isNamed,
    other: 'incomplete',
  },
  { at: ACHIEVEMENT, member: 'criteria', absent: 'incomplete' },
]

const RECORD: readonly Rule[] = [
  { at: [], member: 'name', absent: 'incomplete' },
  {
    at: ['credentialSubject'],
    member: 'type',
    absent: 'unclear',
    is: typed('ClrSubject'),
    other: 'wrong',
  },
  { at: ['credentialSubject'], member: 'verifiableCredential', absent: 'incomplete' },
  { at: ['credentialSubject', 'association'], member: 'sourceId', absent: 'incomplete' },
  { at: ['credentialSubject', 'association'], member: 'targetId', absent: 'incomplete' },
]

const ENDORSEMENT: readonly Rule[] = [
  { at: ['credentialSubject'], member: 'id', absent: 'wrong', is: isUrl, other: 'wrong' },
  {
    at: ['credentialSubject'],
    member: 'type',
    absent: 'unclear',
    is: typed('EndorsementSubject'),
    other: 'wrong',
  },
]

const STATUS_LIST: readonly Rule[] = [
  {
    at: ['credentialSubject'],
    member: 'type',
    absent: 'wrong',
    is: typed('BitstringStatusList', 'StatusList2021', 'RevocationList2020'),
    other: 'wrong',
  },
  {
    at: ['credentialSubject'],
    member: 'encodedList',
    absent: 'wrong',
    is: isNamed,
    other: 'wrong',
  },
]

const OTHER: readonly Rule[] = [
  { at: ['credentialSubject'], member: 'type', is: isNoAchievementSubject, other: 'wrong' },
]

const BY_KIND: Partial<Record<Kind, readonly Rule[]>> = {
  award: [...OB3, ...AWARD],
  record: [...OB3, ...RECORD],
  endorsement: [...OB3, ...ENDORSEMENT],
  statusList: STATUS_LIST,
  other: OTHER,
}

/** The rules for one kind of credential in one version of the data model. */
export function vcRules(kind: Kind, version: 'vc1' | 'vc2'): readonly Rule[] {
  const dated = version === 'vc1' ? V1 : kind === 'other' ? [] : [DATED_V2]
  return [...CREDENTIAL, ...dated, ...(BY_KIND[kind] ?? [])]
}
