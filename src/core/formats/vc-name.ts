/** Finds what a credential of a kind we do not know is called. */
import type { Badge } from '../badge/badge.ts'
import { type JsonObject, own } from '../kernel/json.ts'
import { object, objects, words } from './fields.ts'

/** Members of a subject that describe what it was given, in credentials as schools, clubs and states write them. */
const GIVEN = [
  ...['degree', 'diploma', 'qualification', 'hasCredential', 'credential', 'certificate'],
  ...['course', 'license', 'licence', 'membership', 'award', 'achievement', 'achieved'],
]

/** The name of the credential, or of the one thing its subject was given; anything else would be a guess. */
export function readNamed(document: JsonObject, badge: Badge): Badge {
  const [subject = {}] = objects(own(document, 'credentialSubject'))
  const given = GIVEN.flatMap((member) => objects(own(subject, member)))
  const names = [document, object(own(document, 'credentialBranding')) ?? {}, ...given]
  const found = names.map(titleOf).find((name) => name !== undefined)
  return { ...badge, name: badge.name || (found ?? '') }
}

const titleOf = (thing: JsonObject) => words(own(thing, 'name')) ?? words(own(thing, 'title'))
