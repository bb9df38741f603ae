/** Reads what a site answers about a collection that somebody made public: which badges are in it, and where each is. */
import { isList, isObject, type Json, type JsonObject, own, parseObject } from '../kernel/json.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { isWebAddress } from '../net/identity.ts'
import { type CollectionForm, edubadgesAssertion, OEB_API, WHOLE_AWARD } from './known-pages.ts'

/** A badge as the site lists it. Its words only help to choose: what counts is the document itself. */
export interface Member {
  /** where the badge is; each is in a collection once */
  readonly document: string
  /** '' when the site does not say */
  readonly name: string
  readonly issuer: string
  /** as the site writes it; '' when it does not say */
  readonly issuedOn: string
}

export interface PublicCollection {
  readonly name: string
  readonly members: readonly Member[]
}

/** `hidden`: not public (any more), or not there. `empty`: public, with no badge in it that is. `odd`: another answer. */
export type CollectionFailure = 'hidden' | 'empty' | 'odd'

interface Reading {
  /** null: the site says that there is nothing to see */
  readonly collection: (answer: JsonObject) => Json | undefined
  readonly members: string
  readonly read: (entry: JsonObject) => Member
}

const READINGS: Readonly<Record<CollectionForm, Reading>> = {
  // edubadges-server issuer/schema.py: BadgeInstanceCollectionType, null for a collection that is not public
  edubadges: {
    collection: (answer) => member(inner(answer, 'data'), 'badgeInstanceCollection'),
    members: 'publicBadgeInstances',
    read: (entry) => {
      const badge = inner(entry, 'badgeclass')
      const issuer = inner(badge, 'issuer')
      const id = textOf(entry, 'entityId')
      return {
        document: /^[\w-]{16,40}$/.test(id) ? edubadgesAssertion(id) : '',
        name: textOf(badge, 'name'),
        issuer: textOf(issuer, 'nameDutch') || textOf(issuer, 'nameEnglish'),
        issuedOn: textOf(entry, 'issuedOn'),
      }
    },
  },
  // badgr-server backpack/models.py: BackpackCollection.get_json, with assertions of OB 2.0 or credentials of OB 3.0
  badgr: {
    collection: (answer) => (isList(own(answer, 'badges')) ? answer : undefined),
    members: 'badges',
    read: (entry) => {
      const badge = inner(entry, 'badge')
      const achievement = inner(inner(entry, 'credentialSubject'), 'achievement')
      const issuer = inner(badge, 'issuer') ?? inner(entry, 'issuer')
      return {
        document: achievement ? textOf(entry, 'id') : wholeAward(textOf(entry, 'id')),
        name: textOf(badge, 'name') || textOf(achievement, 'name') || textOf(entry, 'name'),
        issuer: textOf(issuer, 'name'),
        issuedOn: textOf(entry, 'issuedOn') || textOf(entry, 'validFrom'),
      }
    },
  },
}

/** An OB 2.0 award with its badge inside. Another host need not understand it, and in a signed one it breaks the proof. */
function wholeAward(id: string): string {
  if (!id.startsWith(`${OEB_API}/`)) return id
  return `${id}${id.includes('?') ? '&' : '?'}${WHOLE_AWARD}`
}

/** What is in the collection, in the site's order. Nothing in it is fetched. */
export function readCollection(
  form: CollectionForm,
  text: string,
): Result<PublicCollection, CollectionFailure> {
  if (text.trim() === '') return failed('hidden') // badgr-server: 204 for what is not shared
  const answer = parseObject(text)
  if (!answer.ok) return failed('odd')
  const { collection: find, members: list, read } = READINGS[form]
  const collection = find(answer.value)
  if (collection === null) return failed('hidden')
  if (!isObject(collection)) return failed('odd')
  const listed = objectsIn(own(collection, list)).map((entry) => read(entry))
  const each = new Map(listed.map((one) => [one.document, one]))
  const members = [...each.values()].filter(({ document }) => isWebAddress(document))
  if (members.length === 0) return failed('empty')
  return found({ name: textOf(collection, 'name'), members })
}

function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return isList(list) ? list.filter((entry) => isObject(entry)) : []
}

function member(object: JsonObject | undefined, key: string): Json | undefined {
  return object && own(object, key)
}

function inner(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = member(object, key)
  return isObject(value) ? value : undefined
}

/** Characters. What is longer is no name and no address: half of it would be another one. */
const LONGEST = 2000

function textOf(object: JsonObject | undefined, key: string): string {
  const value = member(object, key)
  return typeof value === 'string' && value.length <= LONGEST ? value.trim() : ''
}
