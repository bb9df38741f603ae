/** Reads a badge with all that it says: in its other languages, about its further subjects, and what no reader took. */
import type { Badge, Further, Profile } from '../badge/badge.ts'
import { isObject, type JsonObject, own } from '../kernel/json.ts'
import { isCredential, types } from './document.ts'
import { objects, present, words } from './fields.ts'
import type { Slice } from './format.ts'
import { readBadge } from './formats.ts'
import { marked, spokenIn } from './languages.ts'
import { leftOver } from './leftovers.ts'
import { readAchievement, readResults } from './ob3-achievement.ts'
import { readProfile, readRecipientName, readRecipients } from './ob3-profile.ts'

/** Reads one document; `readBadge` is the short way, which judging needs. */
export type Read = (document: JsonObject, slice?: Slice) => Badge | undefined

/** `readBadge` and the rest; more costs time and room, so who only judges does without. */
export const readWhole: Read = (document, slice = () => undefined) => {
  const badge = readBadge(document, slice)
  if (badge === undefined) return undefined
  const { document: tokens, texts } = marked(document)
  const told = texts.length === 0 ? undefined : readBadge(tokens)
  const whole = present({
    ...badge,
    types: ownTypes(document),
    spoken: told && spokenIn(told, texts),
    source: sourceIn(document),
    further: furtherIn(document),
  })
  return { ...whole, unknown: leftOver(document, whole, slice) }
}

/** What a credential calls itself, beside a credential; an award of Open Badges 2.0 is nothing else. */
function ownTypes(document: JsonObject): readonly string[] | undefined {
  if (!isCredential(document)) return undefined
  const own = types(document).filter((type) => type !== 'VerifiableCredential')
  return own.length === 0 ? undefined : own
}

function sourceIn(document: JsonObject): Profile | undefined {
  const source = own(objects(own(document, 'credentialSubject'))[0] ?? {}, 'source')
  return source === undefined ? undefined : readProfile(source)
}

/** Subjects behind the first: a badge is about one, so these are shown and never judged. */
function furtherIn(document: JsonObject): readonly Further[] | undefined {
  const [, ...rest] = objects(own(document, 'credentialSubject'))
  return rest.length === 0 ? undefined : rest.map(readFurther)
}

function readFurther(subject: JsonObject): Further {
  const achievement = own(subject, 'achievement')
  return present({
    recipient: readRecipients(subject),
    recipientName: readRecipientName(subject),
    achievement: isObject(achievement) ? readAchievement(achievement, subject) : undefined,
    narrative: words(own(subject, 'narrative')),
    results: readResults(own(subject, 'result')),
  })
}
