/** What a JSON document says it is: its contexts, its types, its data model version. */
import type { JsonObject } from '../kernel/json.ts'
import { isObject, own } from '../kernel/json.ts'
import { list, objects, texts } from './fields.ts'

export const VC1 = 'https://www.w3.org/2018/credentials/v1'
export const VC2 = 'https://www.w3.org/ns/credentials/v2'

/** The context URLs in order; inline contexts are left out. */
export function contexts(document: JsonObject): readonly string[] {
  return list(own(document, '@context')).filter((entry) => typeof entry === 'string')
}

export function inlineContexts(document: JsonObject): readonly JsonObject[] {
  return objects(own(document, '@context'))
}

/** The types as written. */
export function types(document: JsonObject | undefined): readonly string[] {
  return document === undefined ? [] : texts(own(document, 'type'))
}

export function hasType(document: JsonObject | undefined, ...wanted: readonly string[]): boolean {
  return types(document).some((type) => wanted.includes(type))
}

/** The data model version by the first VC context found. */
export function vcVersion(document: JsonObject): 'vc1' | 'vc2' {
  return contexts(document).find((url) => url === VC1 || url === VC2) === VC1 ? 'vc1' : 'vc2'
}

/** True for anything built as a Verifiable Credential, whatever it is about. */
export function isCredential(document: JsonObject): boolean {
  return (
    contexts(document).some((url) => url === VC1 || url === VC2) ||
    hasType(document, 'VerifiableCredential') ||
    (isObject(own(document, 'credentialSubject')) && own(document, 'proof') !== undefined)
  )
}

/** A Comprehensive Learner Record of before there were Verifiable Credentials. */
export function isClr1(document: JsonObject): boolean {
  return hasType(document, 'Clr', 'CLR') && !isCredential(document)
}

const RESUME = /schema\.hropenstandards\.org\/[\d.]+\/recruiting\/json\/.*LER-RSType/

/** What a person says of themselves as LER-RS, the résumé of HR Open Standards, whoever wrapped it: it may hold badges, and is none. */
export function isResume(document: JsonObject): boolean {
  const subject = own(document, 'credentialSubject')
  const inner = isObject(subject) ? (own(subject, 'lerrsType') ?? subject) : document
  return isObject(inner) && types(inner).some((type) => RESUME.test(type))
}
