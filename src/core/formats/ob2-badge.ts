/** Reads Open Badges 2.0 shaped documents into the badge model. */
import type { Achievement, Badge, Profile, RecipientIdentity } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { isoOrWritten } from './date.ts'
import { hasType } from './document.ts'
import { embeddedAt } from './embedded.ts'
import { idOf, languageOf, object, objects, present, text, words } from './fields.ts'
import type { Slice } from './format.ts'
import type { Ob2Version } from './ob2-detect.ts'
import { isAssertion, isBadgeClass, isRevocationList } from './ob2-upgrade.ts'
import {
  readAlignments,
  readCriteria,
  readEvidence,
  readImage,
  readRelated,
  readTags,
} from './parts.ts'
import { readStudy } from './study.ts'

/** Reads a document that `upgraded` brought into the 2.0 shape; `slice` reaches the text as received. */
export function readOb2(document: JsonObject, standard: Ob2Version, slice: Slice): Badge {
  if (hasType(document, 'Endorsement')) return readEndorsement(document, standard)
  if (isAssertion(document)) return readAssertion(document, standard, slice)
  if (isRevocationList(document)) return readRevocationList(document, standard)
  return isBadgeClass(document)
    ? readBadgeClass(document, standard, slice)
    : readIssuer(document, standard, slice)
}

function readAssertion(document: JsonObject, standard: Ob2Version, slice: Slice): Badge {
  const badge = own(document, 'badge')
  const achievement = readAchievement(badge)
  return present({
    ...BLANK,
    ...common(document, standard),
    kind: 'award' as const,
    name: achievement.name,
    description: achievement.description,
    image: readImage(own(document, 'image')) ?? achievement.image,
    awardedAt: isoOrWritten(own(document, 'issuedOn')),
    validFrom: isoOrWritten(own(document, 'issuedOn')),
    validUntil: isoOrWritten(own(document, 'expires')),
    language: languageOf(document) ?? achievement.language,
    narrative: words(own(document, 'narrative')),
    recipient: objects(own(document, 'recipient')).flatMap(readRecipient),
    recipientName: recipientName(document),
    issuer: readProfile(isObject(badge) ? own(badge, 'issuer') : undefined),
    achievement,
    evidence: readEvidence(own(document, 'evidence')),
    endorsements: embeddedAt(document, 'endorsement', [[], ['badge'], ['badge', 'issuer']], slice),
  })
}

function readBadgeClass(document: JsonObject, standard: Ob2Version, slice: Slice): Badge {
  const achievement = readAchievement(document)
  return present({
    ...BLANK,
    ...common(document, standard),
    kind: 'achievement' as const,
    name: achievement.name,
    description: achievement.description,
    image: achievement.image,
    language: achievement.language,
    issuer: readProfile(own(document, 'issuer')),
    achievement,
    endorsements: embeddedAt(document, 'endorsement', [[], ['issuer']], slice),
  })
}

function readIssuer(document: JsonObject, standard: Ob2Version, slice: Slice): Badge {
  const issuer = readProfile(document)
  return present({
    ...BLANK,
    ...common(document, standard),
    kind: 'issuer' as const,
    name: issuer.name ?? issuer.id ?? '',
    description: issuer.description,
    image: issuer.image,
    issuer,
    endorsements: embeddedAt(document, 'endorsement', [[]], slice),
  })
}

function readRevocationList(document: JsonObject, standard: Ob2Version): Badge {
  return present({
    ...BLANK,
    ...common(document, standard),
    kind: 'revocationList' as const,
    name: words(own(document, 'name')) ?? idOf(own(document, 'id')) ?? '',
    issuer: readProfile(own(document, 'issuer')),
  })
}

function readEndorsement(document: JsonObject, standard: Ob2Version): Badge {
  const claim = object(own(document, 'claim'))
  return present({
    ...BLANK,
    ...common(document, standard),
    kind: 'endorsement' as const,
    name: words(own(document, 'name')) ?? '',
    awardedAt: isoOrWritten(own(document, 'issuedOn')),
    validFrom: isoOrWritten(own(document, 'issuedOn')),
    validUntil: isoOrWritten(own(document, 'expires')),
    narrative: claim === undefined ? undefined : words(own(claim, 'endorsementComment')),
    achievement: present({ ...BLANK.achievement, id: idOf(own(document, 'claim')) }),
    issuer: readProfile(own(document, 'issuer')),
  })
}

function common(document: JsonObject, standard: Ob2Version) {
  return { standard, id: idOf(own(document, 'id')) }
}

/** A badge class, embedded or by its address alone. */
function readAchievement(json: Json | undefined): Achievement {
  const badge = object(json)
  const id = idOf(json)
  if (badge === undefined) return present({ ...BLANK.achievement, id, name: id ?? '' })
  return present({
    ...BLANK.achievement,
    id,
    name: words(own(badge, 'name')) ?? '',
    description: words(own(badge, 'description')),
    image: readImage(own(badge, 'image')),
    criteria: readCriteria(own(badge, 'criteria')),
    alignments: readAlignments(own(badge, 'alignment')),
    tags: readTags(own(badge, 'tags')),
    related: readRelated(own(badge, 'related')),
    version: words(own(badge, 'version')),
    language: languageOf(badge),
    study: readStudy(badge),
  })
}

/** An issuer, embedded or by its address alone. */
function readProfile(json: Json | undefined): Profile {
  const issuer = object(json)
  const id = idOf(json)
  if (issuer === undefined) return present({ identifiers: [], id })
  return present({
    identifiers: [],
    id,
    name: words(own(issuer, 'name')),
    url: words(own(issuer, 'url')),
    email: words(own(issuer, 'email')),
    phone: words(own(issuer, 'telephone')),
    description: words(own(issuer, 'description')),
    image: readImage(own(issuer, 'image')),
  })
}

function readRecipient(recipient: JsonObject): readonly RecipientIdentity[] {
  const value = text(own(recipient, 'identity'))
  if (value === undefined) return []
  const type = words(own(recipient, 'type')) ?? 'email'
  const salt = text(own(recipient, 'salt'))
  return [present({ type, value, hashed: own(recipient, 'hashed') === true, salt })]
}

/** edubadges and some others name the recipient in an extension. */
function recipientName(document: JsonObject): string | undefined {
  const profile = object(own(document, 'extensions:recipientProfile'))
  return profile === undefined ? undefined : words(own(profile, 'name'))
}
