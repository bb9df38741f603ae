/** Reads the people and organisations of Open Badges 3.0: issuers, creators, recipients. */
import type { Profile, RecipientIdentity } from '../badge/badge.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { own } from '../kernel/json.ts'
import { asWritten, idOf, object, objects, present, text, words } from './fields.ts'
import { readImage } from './parts.ts'

/** A profile as an object, or an issuer named by its id alone. */
export function readProfile(json: Json | undefined): Profile {
  const id = idOf(json)
  const profile = object(json)
  if (profile === undefined) return present({ identifiers: [], id })
  const field = (key: string) => words(own(profile, key))
  const parent = object(own(profile, 'parentOrg'))
  return present({
    id,
    name: field('name'),
    url: field('url'),
    email: field('email'),
    phone: field('phone'),
    address: readAddress(own(profile, 'address')),
    description: field('description'),
    image: readImage(own(profile, 'image')),
    identifiers: objects(own(profile, 'otherIdentifier')).flatMap(readIdentifier),
    parent:
      parent === undefined
        ? undefined
        : present({ id: asWritten(own(parent, 'id')), name: words(own(parent, 'name')) }),
  })
}

/** The members of an OB 3.0 Address, in the order of an envelope. */
const ADDRESS = [
  'streetAddress',
  'postOfficeBoxNumber',
  'postalCode',
  'addressLocality',
  'addressRegion',
] as const

function readAddress(json: Json | undefined): string | undefined {
  const address = object(json)
  if (address === undefined) return words(json)
  const field = (key: string) => words(own(address, key))
  const country = field('addressCountry') ?? field('addressCountryCode')
  const lines = [...ADDRESS.map(field), country].filter((line) => line !== undefined)
  return lines.length === 0 ? undefined : lines.join(', ')
}

function readIdentifier(entry: JsonObject): Profile['identifiers'] {
  const value = words(own(entry, 'identifier'))
  const type = words(own(entry, 'identifierType')) ?? 'identifier'
  return value === undefined ? [] : [{ type, value }]
}

/** The ways the subject is named: its id, and each identity object. */
export function readRecipients(subject: JsonObject): readonly RecipientIdentity[] {
  const id = asWritten(own(subject, 'id'))
  const identities = objects(own(subject, 'identifier')).flatMap(readIdentity)
  return id === undefined ? identities : [byId(id), ...identities]
}

/** A `mailto:` or `tel:` id is an address; anything else is compared as it is. */
function byId(id: string): RecipientIdentity {
  const [, scheme = '', rest = ''] = /^(mailto|tel|did):(.*)$/is.exec(id) ?? []
  const kind = scheme.toLowerCase()
  if (kind === 'mailto') return { type: 'email', value: rest, hashed: false }
  if (kind === 'tel') return { type: 'telephone', value: rest, hashed: false }
  return { type: kind === 'did' ? 'did' : 'url', value: id, hashed: false }
}

const NAMES: Readonly<Record<string, string>> = { emailAddress: 'email', phone: 'telephone' }

function readIdentity(identity: JsonObject): readonly RecipientIdentity[] {
  const value = text(own(identity, 'identityHash'))
  if (value === undefined) return []
  const written = words(own(identity, 'identityType')) ?? 'emailAddress'
  const salt = text(own(identity, 'salt'))
  const type = NAMES[written] ?? written
  return [present({ type, value, hashed: own(identity, 'hashed') === true, salt })]
}

/** The name of the person, where the issuer wrote one down. */
export function readRecipientName(subject: JsonObject): string | undefined {
  const stated = words(own(subject, 'name'))
  if (stated !== undefined) return stated
  const named = objects(own(subject, 'identifier')).find(
    (identity) => own(identity, 'identityType') === 'name' && own(identity, 'hashed') !== true,
  )
  return named === undefined ? undefined : words(own(named, 'identityHash'))
}
