/** Names blank nodes by what is said about them (RDFC-1.0) and writes the sorted statements. */
import { hex, utf8 } from '../../../kernel/bytes.ts'
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
  const labels = blanks === 0 ? [] : await labelsFor(quads, blanks, hash)
  const lines = quads.map((quad) => line(quad, (blank) => labels[blank] ?? giveUp('label')))
  return lines.sort().join('')
}

/** More blank nodes than any badge has. */
const MAX_BLANKS = 500

async function labelsFor(quads: readonly Quad[], blanks: number, hash: string): Promise<string[]> {
  if (blanks > MAX_BLANKS) giveUp('blank nodes')
  const about: Quad[][] = Array.from({ length: blanks }, () => [])
  for (const quad of quads) {
    if (typeof quad.subject === 'number') about[quad.subject]?.push(quad)
    if (typeof quad.object === 'number' && quad.object !== quad.subject) {
      about[quad.object]?.push(quad)
    }
  }
  const hashes = await Promise.all(about.map((mentions, blank) => digest(mentions, blank, hash)))
  if (new Set(hashes).size < blanks) giveUp('blank nodes that look alike')
  const order = hashes.toSorted()
  return hashes.map((it) => `_:c14n${order.indexOf(it)}`)
}

async function digest(mentions: readonly Quad[], blank: number, hash: string): Promise<string> {
  const lines = mentions.map((quad) => line(quad, (it) => (it === blank ? '_:a' : '_:z')))
  return hex(new Uint8Array(await crypto.subtle.digest(hash, utf8(lines.sort().join('')))))
}

function line({ subject, predicate, object }: Quad, label: (blank: number) => string): string {
  const from = typeof subject === 'number' ? label(subject) : subject
  const to = typeof object === 'number' ? label(object) : object
  return `${from} ${predicate} ${to} .\n`
}
