/** Names blank nodes by what is said about them (RDFC-1.0) and writes the sorted statements. */
import { hex, utf8 } from '../../../kernel/bytes.ts'
import { sha256Now } from '../../../kernel/sha256.ts'
import type { Quad, Statements } from './quads.ts'
import { giveUp } from './unknown.ts'

/**
 * Canonical N-Quads, for documents in which every blank node is told apart by its own statements:
 * the only case in which RDFC-1.0 needs no search. Gives up when two look alike.
 */
export async function canonicalText(
  { quads, blanks }: Statements,
  hash: 'SHA-256' | 'SHA-384',
): Promise<string> {
  const labels = blanks < 2 ? ['_:c14n0'] : await labelsFor(quads, blanks, hash)
  const lines = quads.map((quad) => line(quad, (blank) => labels[blank] ?? giveUp('label')))
  return lines.sort().join('')
}

/** More blank nodes than any badge has. */
const MAX_BLANKS = 500

async function labelsFor(
  quads: readonly Quad[],
  blanks: number,
  hash: 'SHA-256' | 'SHA-384',
): Promise<string[]> {
  if (blanks > MAX_BLANKS) giveUp('blank nodes')
  const about: Quad[][] = Array.from({ length: blanks }, () => [])
  for (const quad of quads) {
    if (typeof quad.subject === 'number') about[quad.subject]?.push(quad)
    if (typeof quad.object === 'number' && quad.object !== quad.subject) {
      about[quad.object]?.push(quad)
    }
  }
  const texts = about.map((mentions, blank) => utf8(textAbout(mentions, blank)))
  // a few lines each: waiting for WebCrypto would take longer than hashing them
  const hashes =
    hash === 'SHA-256'
      ? texts.map((text) => hex(sha256Now(text)))
      : await Promise.all(texts.map(sha384Later))
  if (new Set(hashes).size < blanks) giveUp('blank nodes that look alike')
  const order = hashes.toSorted()
  return hashes.map((it) => `_:c14n${order.indexOf(it)}`)
}

function textAbout(mentions: readonly Quad[], blank: number): string {
  const lines = mentions.map((quad) => line(quad, (it) => (it === blank ? '_:a' : '_:z')))
  return lines.sort().join('')
}

async function sha384Later(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-384', bytes)))
}

function line({ subject, predicate, object }: Quad, label: (blank: number) => string): string {
  const from = typeof subject === 'number' ? label(subject) : subject
  const to = typeof object === 'number' ? label(object) : object
  return `${from} ${predicate} ${to} .\n`
}
