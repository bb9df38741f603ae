/** Writes the claims of an SD-JWT VC as the credential they are (draft-ietf-oauth-sd-jwt-vc, section 3.2.2). */
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import { object, texts, withMembers, words } from '../fields.ts'
import { statusOf } from '../jws.ts'

/**
 * The members of VC and Open Badges for what known kinds of credential say; what is known by no other name stays as it
 * is, and so do the registered claims. The kind itself is the name of a credential that has none.
 */
export function credentialOf(claims: JsonObject): JsonObject {
  const vct = words(own(claims, 'vct')) ?? ''
  const bare = omit(claims, ['status'])
  const shaped = LEARNING.test(vct) ? learningCredential(bare) : microCredential(bare)
  const subject = object(own(shaped, 'credentialSubject')) ?? {}
  const named = words(own(shaped, 'name')) ?? nameIn(subject) ?? vct
  return withMembers(shaped, {
    type: ['VerifiableCredential', vct],
    name: named,
    awardedDate: own(shaped, 'awardedDate') ?? own(claims, 'iat'),
    validUntil: own(shaped, 'validUntil') ?? expiryOf(claims),
    credentialStatus: statusOf(claims, claims),
    credentialSubject: subject,
  })
}

/** As proofs of identity and the kinds like them call it. */
const expiryOf = (claims: JsonObject) => own(claims, 'date_of_expiry') ?? own(claims, 'expiry_date')

const nameIn = (subject: JsonObject) =>
  words(own(object(own(subject, 'achievement')) ?? {}, 'name'))

/** Members of Open Badges 3.0 already, but for the issuer (type metadata of urn:eudi:micro_credential:1). */
function microCredential(claims: JsonObject): JsonObject {
  const issuer = object(own(claims, 'Issuer'))
  const name = own(issuer ?? {}, 'Name')
  if (issuer === undefined || own(claims, 'issuer') !== undefined) return claims
  return { ...omit(claims, ['Issuer']), issuer: withMembers(omit(issuer, ['Name']), { name }) }
}

/** urn:eu.europa.ec.eudi:learning:credential:1, of the EUDI reference issuer */
const LEARNING = /:learning:credential:\d/

/** Its claim, and the member of an achievement that says the same. */
const ACHIEVEMENT = {
  achievement_title: 'name',
  achievement_description: 'description',
  language_of_classes: 'inLanguage',
  expected_study_time: 'timeInvestment',
} as const

const MOVED = [
  ...Object.keys(ACHIEVEMENT),
  ...['learning_outcomes', 'assessment_grade', 'given_name', 'family_name'],
  ...['issuing_authority', 'date_of_issuance', 'date_of_expiry'],
]

function learningCredential(claims: JsonObject): JsonObject {
  const outcomes = texts(own(claims, 'learning_outcomes')).join('\n')
  const grade = words(own(claims, 'assessment_grade'))
  const person = ['given_name', 'family_name'].flatMap((it) => words(own(claims, it)) ?? [])
  const renamed = Object.entries(ACHIEVEMENT).map(
    ([claim, member]) => [member, own(claims, claim)] as const,
  )
  const achievement = withMembers(
    {},
    { ...Object.fromEntries(renamed), learningOutcome: outcomes || undefined },
  )
  return withMembers(omit(claims, MOVED), {
    issuer: withMembers({}, { name: own(claims, 'issuing_authority') }),
    awardedDate: own(claims, 'date_of_issuance'),
    validUntil: own(claims, 'date_of_expiry'),
    credentialSubject: withMembers(
      { achievement },
      { name: person.join(' ') || undefined, result: grade && [{ value: grade }] },
    ),
  })
}

function omit(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}
