/** Finds where the texts of several languages went in a badge; loaded for the first that has any. */
import type { Badge, Spoken } from '../badge/badge.ts'
import { markOf, type Wordings } from './languages.ts'

/** Where in the badge, read from the marked document, which texts went. */
export function spokenIn(badge: Badge, texts: readonly Wordings[]): readonly Spoken[] {
  const marks = new Map(texts.map((wordings, at) => [markOf(at), wordings]))
  return placesOf(badge, []).flatMap(({ at, text }) => {
    const wordings = marks.get(text)
    return wordings === undefined ? [] : [{ at, wordings }]
  })
}

interface Place {
  readonly at: readonly string[]
  readonly text: string
}

function placesOf(value: unknown, at: readonly string[]): readonly Place[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))
}
