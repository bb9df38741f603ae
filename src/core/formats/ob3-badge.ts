/** Reads Verifiable Credentials (Open Badges 3.0, endorsements, status lists, others) into the badge model. */
import type { Badge, Kind, Standard } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { isoOrWritten } from './date.ts'
import { vcVersion } from './document.ts'
import { embeddedAt } from './embedded.ts'
import { idOf, languageOf, object, present, words } from './fields.ts'
import type { Slice } from './format.ts'
import { readAchievement, readResults } from './ob3-achievement.ts'
import { readProfile, readRecipientName, readRecipients } from './ob3-profile.ts'
import { readEvidence, readImage } from './parts.ts'

/** Where endorsements may stand. */
const ENDORSED: readonly (readonly string[])[] = [
  [],
  ['issuer'],
  ['issuer', 'parentOrg'],
  ['credentialSubject', 'achievement'],
  ['credentialSubject', 'achievement', 'creator'],
  ['credentialSubject', 'source'],
]

/** The standard a credential is in: one name for VC DM 1.1, one for 2.0. */
export function inVersion(document: JsonObject, vc1: Standard, vc2: Standard): Standard {
  return vcVersion(document) === 'vc1' ? vc1 : vc2
}

/** What any credential says about itself, its issuer, its dates and its subject. */
export function readCredential(
  document: JsonObject,
  standard: Standard,
  kind: Kind,
  slice: Slice,
): Badge {
  const subject = object(own(document, 'credentialSubject')) ?? {}
  const field = (key: string) => words(own(document, key))
  const date = (key: string) => isoOrWritten(own(document, key))
  const from = date('validFrom') ?? date('issuanceDate')
  const achievement = readAchievement(own(subject, 'achievement'), subject)
  return present({
    standard,
    kind,
    id: idOf(own(document, 'id')),
    name: field('name') ?? achievement.name,
    description: field('description') ?? achievement.description,
    image: imageOf(document, subject) ?? achievement.image,
    awardedAt: date('awardedDate') ?? from,
    validFrom: from,
    validUntil: date('validUntil') ?? date('expirationDate'),
    language: field('inLanguage') ?? languageOf(own(document, 'name')) ?? achievement.language,
    narrative: words(own(subject, 'narrative')) ?? words(own(subject, 'endorsementComment')),
    recipient: kind === 'award' || kind === 'record' ? readRecipients(subject) : [],
    recipientName: kind === 'endorsement' ? undefined : readRecipientName(subject),
    issuer: readProfile(own(document, 'issuer')),
    achievement,
    evidence: readEvidence(own(document, 'evidence')),
    results: readResults(own(subject, 'result')),
    activity: readActivity(subject),
    endorsements: [
      ...embeddedAt(document, 'endorsement', ENDORSED, slice),
      ...embeddedAt(document, 'endorsementJwt', ENDORSED, slice),
    ],
    members: [],
    targets: [],
    associations: [],
    unknown: [],
  })
}

/** An award, with the achievement's name where the credential has none of its own. */
export function readAward(document: JsonObject, slice: Slice): Badge {
  const badge = readCredential(
    document,
    inVersion(document, 'ob30-vc1', 'ob30-vc2'),
    'award',
    slice,
  )
  return { ...badge, name: badge.achievement.name === '' ? badge.name : badge.achievement.name }
}

/** An endorsement: the comment is its narrative, the endorsed thing its achievement id. */
export function readEndorsement(document: JsonObject, slice: Slice): Badge {
  const standard = inVersion(document, 'ob30-vc1', 'ob30-vc2')
  const badge = readCredential(document, standard, 'endorsement', slice)
  const about = idOf(own(document, 'credentialSubject'))
  return { ...badge, achievement: present({ ...BLANK.achievement, id: about }) }
}

function imageOf(document: JsonObject, subject: JsonObject) {
  return readImage(own(subject, 'image')) ?? readImage(own(document, 'image'))
}

function readActivity(subject: JsonObject): Badge['activity'] {
  const activity = present({
    start: isoOrWritten(own(subject, 'activityStartDate')),
    end: isoOrWritten(own(subject, 'activityEndDate')),
    role: words(own(subject, 'role')),
    term: words(own(subject, 'term')),
    licenseNumber: words(own(subject, 'licenseNumber')),
  })
  return Object.keys(activity).length === 0 ? undefined : activity
}
