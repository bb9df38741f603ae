/** Reads Comprehensive Learner Records 2.0: a record, its members, what is still to earn, how it relates. */
import type { Achievement, Association, Badge, Embedded } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { BLANK } from './blank.ts'
import { embeddedAt } from './embedded.ts'
import { idOf, object, objects, present, words } from './fields.ts'
import type { Slice } from './format.ts'
import { readAchievement } from './ob3-achievement.ts'
import { inVersion, readCredential } from './ob3-badge.ts'

/** Reads a ClrCredential; members stay the exact text they are in the record. */
export function readRecord(document: JsonObject, slice: Slice): Badge {
  const standard = inVersion(document, 'clr20-vc1', 'clr20-vc2')
  const subject = object(own(document, 'credentialSubject')) ?? {}
  const record = readCredential(document, standard, 'record', slice)
  const members = embeddedAt(document, 'verifiableCredential', [['credentialSubject']], slice)
  return present({
    ...record,
    description: words(own(document, 'description')),
    achievement: BLANK.achievement,
    members: members.map(({ payload }): Embedded => ({ payload })),
    targets: objects(own(subject, 'achievement')).map(
      (entry): Achievement => readAchievement(entry),
    ),
    associations: objects(own(subject, 'association')).flatMap(readAssociation),
  })
}

function readAssociation(association: JsonObject): readonly Association[] {
  const type = words(own(association, 'associationType'))
  const source = idOf(own(association, 'sourceId'))
  const target = idOf(own(association, 'targetId'))
  const whole = type !== undefined && source !== undefined && target !== undefined
  return whole ? [{ type, source, target }] : []
}
