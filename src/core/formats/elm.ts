/** Reads the European learning model, version 3 and before, into the badge model (Europass). */
import type { Badge, Entry, Image, Profile } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isList, isObject, own } from '../kernel/json.ts'
import { isoOrWritten } from './date.ts'
import { hasType } from './document.ts'
import { readElmAchievement, readGrades } from './elm-achievement.ts'
import { asWritten, idOf, list, object, objects, present, words } from './fields.ts'

/** The title is what the credential displays, else what it is called, else the first thing that was learned. */
export function readEuropass(document: JsonObject, badge: Badge): Badge {
  const display = object(own(document, 'displayParameter')) ?? {}
  const entries = achievementsIn(document, new Set()).map(readEntry)
  const field = (key: string) => words(own(display, key)) ?? words(own(document, key))
  const [first, ...more] = entries
  return present({
    ...badge,
    standard: hasType(document, 'EuropassCredential') ? ('edci' as const) : ('elm' as const),
    name: field('title') ?? (badge.name || (first?.achievement.name ?? '')),
    description: field('description'),
    image: pictureIn(display),
    awardedAt: badge.awardedAt ?? isoOrWritten(own(document, 'issued')) ?? first?.awardedAt,
    language: languageOf(own(display, 'primaryLanguage')),
    recipientName: personName(object(own(document, 'credentialSubject')) ?? {}),
    issuer: readOrganisation(own(document, 'issuer')),
    achievement: first === undefined || more.length > 0 ? badge.achievement : first.achievement,
    entries,
  })
}

/** Every one that was achieved, with its parts behind it; what only specifies one is none. */
function achievementsIn(json: Json | undefined, seen: Set<string>): readonly JsonObject[] {
  if (isList(json)) return json.flatMap((it: Json) => achievementsIn(it, seen))
  if (!isObject(json)) return []
  const id = idOf(json)
  const isOne = hasType(json, 'LearningAchievement') && (id === undefined || !seen.has(id))
  if (isOne && id !== undefined) seen.add(id)
  const inner = Object.entries(json).filter(([key]) => key !== 'specifiedBy' && key !== '@context')
  return [...(isOne ? [json] : []), ...inner.flatMap(([, value]) => achievementsIn(value, seen))]
}

function readEntry(achieved: JsonObject): Entry {
  const awarding = object(own(achieved, 'awardedBy') ?? own(achieved, 'wasAwardedBy')) ?? {}
  const body = own(awarding, 'awardingBody')
  const { descriptions, results } = readGrades(achieved)
  return present({
    achievement: { ...readElmAchievement(achieved), resultDescriptions: descriptions },
    results,
    awardedAt: isoOrWritten(own(awarding, 'awardingDate') ?? own(awarding, 'awardedDate')),
    issuer: body === undefined ? undefined : readOrganisation(body),
  })
}

/** An organisation goes by its legal name, and before version 3 by its preferred one. */
function readOrganisation(json: Json | undefined): Profile {
  const organisation = object(json)
  if (organisation === undefined) return present({ identifiers: [], id: idOf(json) })
  const field = (key: string) => words(own(organisation, key))
  const home = object(own(organisation, 'homepage') ?? own(organisation, 'homePage')) ?? {}
  const contact = object(own(organisation, 'contactPoint')) ?? {}
  const mail = idOf(own(contact, 'emailAddress'))?.replace(/^mailto:/i, '')
  return present({
    id: idOf(organisation),
    name: field('legalName') ?? field('prefLabel') ?? field('preferredName') ?? field('altLabel'),
    url: asWritten(own(home, 'contentURL')) ?? idOf(home),
    email: mail,
    identifiers: ['legalIdentifier', 'taxIdentifier', 'vatIdentifier', 'registration', 'identifier']
      .flatMap((type) => list(own(organisation, type)).map((entry) => [type, entry] as const))
      .flatMap(([type, entry]) => {
        const value = isObject(entry) ? words(own(entry, 'notation')) : words(entry)
        return value === undefined ? [] : [{ type, value }]
      }),
  })
}

function personName(person: JsonObject): string | undefined {
  const field = (...keys: readonly string[]) => keys.flatMap((key) => words(own(person, key)) ?? [])
  return (
    field('fullName')[0] ?? (field('givenName', 'givenNames', 'familyName').join(' ') || undefined)
  )
}

/** The first page as the issuer drew it. */
function pictureIn(display: JsonObject): Image | undefined {
  const [individual = {}] = objects(own(display, 'individualDisplay'))
  const [detail = {}] = objects(own(individual, 'displayDetail'))
  const picture = object(own(detail, 'image')) ?? {}
  const content = asWritten(own(picture, 'content'))
  return content === undefined ? undefined : { src: `data:image/jpeg;base64,${content}` }
}

/** The language authority names each by three letters at the end of an address. */
function languageOf(json: Json | undefined): string | undefined {
  const code = /\/([A-Z]{3})$/.exec(idOf(json) ?? '')?.[1]
  return code === undefined ? undefined : Intl.getCanonicalLocales(code)[0]
}
