/** Reads a badge with all that it says: in its other languages, about its further subjects, and what no reader took. */
import type { Badge, Further, Looks, Profile } from '../badge/badge.ts'
import { isObject, type JsonObject, own } from '../kernel/json.ts'
import { isClr1, isCredential, types } from './document.ts'
import { objects, present, words } from './fields.ts'
import type { Slice } from './format.ts'
import { formatOf, readBadge } from './formats.ts'
import { marked } from './languages.ts'
import { leftOver } from './leftovers.ts'
import { readAchievement, readResults } from './ob3-achievement.ts'
import { readProfile, readRecipientName, readRecipients } from './ob3-profile.ts'

/** Reads one document; `readBadge` is the short way, which judging needs. */
export type Read = (
  document: JsonObject,
  slice?: Slice,
) => Badge | undefined | Promise<Badge | undefined>

/** `readBadge` and the rest; more costs time and room, so who only judges does without. */
export const readWhole: Read = async (document, slice = () => undefined) => {
  const { read, isReadWhole } = await readerOf(document)
  const badge = read(document, slice)
  if (badge === undefined) return undefined
  const { document: tokens, texts } = marked(document)
  const told = texts.length === 0 ? undefined : read(tokens, slice)
  const [first = {}, ...rest] = objects(own(document, 'credentialSubject'))
  const whole = present({
    ...badge,
    types: ownTypes(document),
    spoken: told && (await import('./spoken.ts')).spokenIn(told, texts),
    source: sourceIn(first),
    further: rest.length === 0 ? undefined : rest.map(readFurther),
  })
  const unknown = leftOver(document, whole, slice, isReadWhole)
  return present({ ...whole, unknown, looks: await looksOf(document) })
}

/** Few badges say how they are to be drawn. */
async function looksOf(document: JsonObject): Promise<Looks | undefined> {
  if (own(document, 'renderMethod') === undefined) return undefined
  return (await import('./looks.ts')).looksIn(document)
}

/** Most documents are badges: what reads the others is loaded for the first that is none. */
async function readerOf(document: JsonObject) {
  const isBadge = isCredential(document) ? isOpenBadge(document) : !isClr1(document)
  if (isBadge && own(document, 'signature') === undefined) {
    return { read: readBadge, isReadWhole: false }
  }
  const { isReadWhole, readOtherKind } = await import('./other-kinds.ts')
  return { read: readOtherKind, isReadWhole: isReadWhole(document) }
}

const isOpenBadge = (document: JsonObject) => formatOf(document)?.id !== 'vc'

/** What a credential calls itself, beside a credential; an award of Open Badges 2.0 is nothing else. */
function ownTypes(document: JsonObject): readonly string[] | undefined {
  if (!isCredential(document)) return undefined
  const own = types(document).filter((type) => type !== 'VerifiableCredential')
  return own.length === 0 ? undefined : own
}

function sourceIn(subject: JsonObject): Profile | undefined {
  const source = own(subject, 'source')
  return source === undefined ? undefined : readProfile(source)
}

/** Subjects behind the first: a badge is about one, so these are shown and never judged. */
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
