/** Is the badge on one of the person's own addresses? */
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
  if (badge.kind !== 'award' && badge.kind !== 'record')
    return { id: 'recipient', answer: 'untested' }
  if (badge.recipient.length === 0) return { id: 'recipient', answer: 'unnamed' }
  if (!badge.recipient.some(isReadable)) return { id: 'recipient', answer: 'unreadable' }
  for (const address of identities) {
    if (await matchRecipient(badge, address)) {
      return { id: 'recipient', answer: 'yours', detail: { address } }
    }
  }
  const { recipient: named } = badge
  if (identities.length > 0 && named.some(isTestable) && named.every(isReadable))
    return { id: 'recipient', answer: 'notYours' }
  return { id: 'recipient', answer: 'untested', detail: { types: named.map(({ type }) => type) } }
}

/** True when `candidate`, in any of its usual spellings, is who the badge names. */
export async function matchRecipient(
  badge: Pick<Badge, 'recipient'>,
  candidate: string,
): Promise<boolean> {
  const spellings = variants(candidate)
  for (const identity of badge.recipient.filter(isTestable)) {
    if (
      isHashed(identity)
        ? await isHashMatch(identity, spellings)
        : isPlainMatch(identity, spellings)
    ) {
      return true
    }
  }
  return false
}

const isTestable = (identity: RecipientIdentity) =>
  TESTABLE.some((known) => known === identity.type) && isReadable(identity)

/** A hash of a kind or length that we do not know can be anybody's: it proves nothing, either way. */
const isReadable = (identity: RecipientIdentity) =>
  !isHashed(identity) || hashOf(identity) !== undefined

/** It says so, or it looks like one: an algorithm, and no address behind it. */
const isHashed = ({ value, hashed }: RecipientIdentity) =>
  hashed || /^[a-z][a-z0-9-]*\$[^@]*$/i.test(value.trim())

const BY_LENGTH: Readonly<Record<number, string>> = { 64: 'sha256', 40: 'sha1', 32: 'md5' }

/** The algorithm, stated or by its length, and the digits of a hash. */
function hashOf({ value }: RecipientIdentity): Record<'name' | 'digits', string> | undefined {
  const [, stated, digits = ''] = /^(?:(\w+)\$)?([0-9a-f]+)$/.exec(value.trim().toLowerCase()) ?? []
  const name = BY_LENGTH[digits.length]
  return name === undefined || (stated ?? name) !== name ? undefined : { name, digits }
}

async function digestNamed(name: string): Promise<Digest> {
  if (name === 'sha256') return (await import('@noble/hashes/sha2.js')).sha256
  const { md5, sha1 } = await import('@noble/hashes/legacy.js')
  return name === 'md5' ? md5 : sha1
}

async function isHashMatch(identity: RecipientIdentity, spellings: readonly string[]) {
  const hash = hashOf(identity)
  if (hash === undefined) return false
  const digest = await digestNamed(hash.name)
  const salt = identity.salt ?? ''
  return spellings.some((spelling) => hex(digest(utf8(spelling + salt))) === hash.digits)
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
