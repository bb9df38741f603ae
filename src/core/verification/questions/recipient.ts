/** Is the badge on one of the person's own addresses (ob2-verify.md section 7)? */
import type { Badge, RecipientIdentity } from '../../badge/badge.ts'
import { list } from '../../formats/fields.ts'
import { hex, utf8 } from '../../kernel/bytes.ts'
import { own } from '../../kernel/json.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

type Digest = (bytes: Uint8Array) => Uint8Array

/** Kinds of address a person can call their own; other identity types cannot be tested. */
const TESTABLE = ['email', 'emailAddress', 'url', 'id', 'telephone', 'did'] as const

/** Where a badge has several subjects, none of them is told that it is theirs. */
export const recipient: Question = async ({ document, badge, circumstances }) => {
  const isAboutOne = list(own(document, 'credentialSubject')).length < 2
  const check = await recipientOf(badge, isAboutOne ? circumstances.identities : [])
  return { check, remarks: [] }
}

/** Asks whether any of `identities` (the person's own addresses) is the recipient. Nothing leaves the device. */
export async function recipientOf(
  badge: Pick<Badge, 'recipient' | 'kind'>,
  identities: readonly string[],
): Promise<Check> {
  const named = badge.kind === 'award' || badge.kind === 'record'
  if (!named) return { id: 'recipient', answer: 'untested' }
  if (badge.recipient.length === 0) return { id: 'recipient', answer: 'unnamed' }
  const testable = badge.recipient.filter(isTestable)
  if (identities.length === 0 || testable.length === 0) {
    const types = badge.recipient.map(({ type }) => type)
    return { id: 'recipient', answer: 'untested', detail: { types } }
  }
  for (const identity of identities) {
    if (await matchRecipient({ recipient: testable }, identity)) {
      return { id: 'recipient', answer: 'yours', detail: { address: identity } }
    }
  }
  return { id: 'recipient', answer: 'notYours' }
}

/** True when `candidate`, in any of its usual spellings, is who the badge names. */
export async function matchRecipient(
  badge: Pick<Badge, 'recipient'>,
  candidate: string,
): Promise<boolean> {
  const spellings = variants(candidate)
  for (const identity of badge.recipient.filter(isTestable)) {
    const digest = await digestFor(identity)
    if (
      digest === undefined
        ? isPlainMatch(identity, spellings)
        : isHashMatch(identity, spellings, digest)
    ) {
      return true
    }
  }
  return false
}

const isTestable = ({ type }: RecipientIdentity) => TESTABLE.some((known) => known === type)

const HASH = /^(?:(sha256|md5|sha1)\$)?([0-9a-f]{32,64})$/i
const BY_LENGTH: Readonly<Record<number, string>> = { 64: 'sha256', 40: 'sha1', 32: 'md5' }

/** The digest an identity was hashed with; undefined when it stands there plainly. */
async function digestFor({ value, hashed }: RecipientIdentity): Promise<Digest | undefined> {
  const [, named, digits = ''] = HASH.exec(value.trim()) ?? []
  if (named === undefined && !hashed) return undefined
  const name = named?.toLowerCase() ?? BY_LENGTH[digits.length]
  if (name === 'sha256') return (await import('@noble/hashes/sha2.js')).sha256
  const legacy = await import('@noble/hashes/legacy.js')
  if (name === 'md5') return legacy.md5
  return name === 'sha1' ? legacy.sha1 : () => new Uint8Array()
}

function isHashMatch(
  { value, salt = '' }: RecipientIdentity,
  spellings: readonly string[],
  digest: Digest,
): boolean {
  const wanted = (HASH.exec(value.trim())?.[2] ?? value).toLowerCase()
  return spellings.some((spelling) => hex(digest(utf8(spelling + salt))) === wanted)
}

function isPlainMatch({ value }: RecipientIdentity, spellings: readonly string[]): boolean {
  const wanted = variants(value)
  return wanted.some((spelling) => spellings.includes(spelling))
}

/**
 * The spellings an issuer may have hashed: as typed, trimmed, lower case, with the domain in lower case,
 * each also in Unicode NFC; URLs with and without a final slash, telephone numbers without spaces.
 */
function variants(candidate: string): readonly string[] {
  const trimmed = candidate.trim().replace(/^(mailto|tel):/i, '')
  if (/^did:/i.test(trimmed)) return [trimmed]
  const at = trimmed.lastIndexOf('@')
  const domain = at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase()
  const all = [candidate, trimmed, trimmed.toLowerCase(), domain, ...others(trimmed)]
  return [...new Set([...all, ...all.map((spelling) => spelling.normalize('NFC'))])]
}

function others(trimmed: string): readonly string[] {
  if (/^https?:\/\//i.test(trimmed))
    return [trimmed.replace(/\/+$/, ''), `${trimmed.replace(/\/+$/, '')}/`]
  if (/^\+?[\d\s().-]{5,}$/.test(trimmed)) return [trimmed.replace(/[\s().-]/g, '')]
  return []
}
