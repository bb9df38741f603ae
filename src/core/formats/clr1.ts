/** Reads Comprehensive Learner Records 1.0: older records, with what they list. */
import type { Badge, Entry } from '../badge/badge.ts'
import { type JsonObject, own } from '../kernel/json.ts'
import { isoOrWritten } from './date.ts'
import { object, objects, present, withMembers, words } from './fields.ts'
import { readAchievement, readResults } from './ob3-achievement.ts'
import { readProfile } from './ob3-profile.ts'

/** A record names its publisher where a credential names its issuer. */
export function readClr1(document: JsonObject, badge: Badge): Badge {
  const learner = object(own(document, 'learner')) ?? {}
  const given = ['givenName', 'familyName'].flatMap((it) => words(own(learner, it)) ?? [])
  return present({
    ...badge,
    name: words(own(document, 'name')) ?? '',
    description: words(own(document, 'description')),
    awardedAt: isoOrWritten(own(document, 'issuedOn')),
    validFrom: isoOrWritten(own(document, 'issuedOn')),
    validUntil: isoOrWritten(own(document, 'expires')),
    recipientName: words(own(learner, 'name')) ?? (given.join(' ') || undefined),
    issuer: readProfile(own(document, 'publisher')),
    entries: [
      ...objects(own(document, 'assertions')).map(readAssertion),
      ...objects(own(document, 'achievements')).map((one) => readEntry(one, {})),
    ],
  })
}

const readAssertion = (assertion: JsonObject): Entry =>
  readEntry(object(own(assertion, 'achievement')) ?? {}, assertion)

/** What was achieved, and what was said when it was awarded. */
function readEntry(achievement: JsonObject, assertion: JsonObject): Entry {
  const issuer = own(assertion, 'source') ?? own(achievement, 'issuer')
  return present({
    achievement: readAchievement(renamed(achievement), assertion),
    results: readResults(own(assertion, 'results')),
    awardedAt: isoOrWritten(own(assertion, 'issuedOn')),
    issuer: issuer === undefined ? undefined : readProfile(issuer),
  })
}

/** What Open Badges 3.0 calls the same. */
const renamed = (achievement: JsonObject): JsonObject =>
  withMembers(achievement, {
    alignment: own(achievement, 'alignments'),
    tag: own(achievement, 'tags'),
    criteria: own(achievement, 'requirement'),
    resultDescription: own(achievement, 'resultDescriptions'),
  })
