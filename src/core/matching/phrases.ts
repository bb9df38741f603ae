/** Finds the phrases of a lexicon in a text: which skill, and by which words. */
import { asWritten, type Lexicon } from './lexicon.ts'
import { isApart } from './stem.ts'
import type { Span, Term } from './terms.ts'

interface Phrase {
  readonly skill: number
  readonly stems: readonly number[]
  /** the least weight by which it is found */
  readonly least: number
  /** how far apart its words may stand */
  readonly near: number
}

/** A lexicon that can be searched. */
export interface PhraseBook {
  readonly numbers: ReadonlyMap<string, number>
  /** what a stem tells: much when few phrases have it */
  readonly weights: Float32Array
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** phrases by the stem that tells most, and by the parts of that stem */
  readonly byRarest: ReadonlyMap<number, readonly Phrase[]>
}

/** A skill and the words that made us think of it. */
export interface Hit {
  readonly skill: number
  readonly spans: readonly Span[]
}

/** A phrase is found when this share of what it tells is there; one of two words only whole. */
const ENOUGH = 0.75
const SHORT = 2
/** Words that belong together stand this near, in words; a fixed expression (`on time`) stands in one piece. */
const NEAR = 5

/** Makes a lexicon ready; `places` are those of its skills in the catalogue, which hits are told in. */
export function phraseBookOf(lexicon: Lexicon, places: readonly number[]): PhraseBook {
  const weights = weightsOf(lexicon)
  const parts = new Map(lexicon.compounds.map(([whole = 0, ...rest]) => [whole, rest]))
  const byRarest = new Map<number, Phrase[]>()
  const enter = (stem: number, phrase: Phrase) => {
    const known = byRarest.get(stem)
    if (known) known.push(phrase)
    else byRarest.set(stem, [phrase])
  }
  for (const [nth, phrases] of lexicon.phrases.entries()) {
    const skill = places[nth] ?? -1
    for (const stems of phrases) {
      const sorted = stems.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
      const weight = sorted.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0)
      const [rarest = 0] = sorted
      const isFixed = sorted.some((stem) => isApart(lexicon.stems[stem] ?? ''))
      const least = sorted.length > SHORT ? ENOUGH * weight : weight
      const near = isFixed ? sorted.length - 1 : NEAR
      const phrase = { skill, stems: sorted, least, near }
      for (const stem of [rarest, ...(parts.get(rarest) ?? []).slice(0, 1)]) enter(stem, phrase)
    }
  }
  const numbers = new Map(lexicon.stems.map((stem, number) => [stem, number]))
  return { numbers, weights, parts, byRarest }
}

function weightsOf({ stems, phrases }: Lexicon): Float32Array {
  const skillsWith = new Float32Array(stems.length)
  for (const skill of phrases) {
    for (const stem of new Set(skill.flat())) skillsWith[stem] = (skillsWith[stem] ?? 0) + 1
  }
  return skillsWith.map((many) => Math.log1p(phrases.length / Math.max(1, many)))
}

type Places = ReadonlyMap<number, readonly Term[]>

/** A compound that phrases know as a word is not taken apart: `leidinggevende` is not about pipes. */
function knownStems(numbers: PhraseBook['numbers'], { folded, stems }: Term): readonly number[] {
  const [whole = '', ...parts] = stems
  const number = numbers.get(whole)
  const written = numbers.get(asWritten(folded)) ?? []
  return (
    number === undefined ? parts.flatMap((part) => numbers.get(part) ?? []) : [number]
  ).concat(written)
}

function placesOf({ numbers }: PhraseBook, terms: readonly Term[]): Places {
  const places = new Map<number, Term[]>()
  for (const term of terms) {
    for (const number of knownStems(numbers, term)) {
      const known = places.get(number)
      if (known) known.push(term)
      else places.set(number, [term])
    }
  }
  return places
}

/** The skills whose phrases are there, each once with all words that say so. */
export function hitsIn(book: PhraseBook, terms: readonly Term[]): readonly Hit[] {
  const places = placesOf(book, terms)
  const found = new Map<number, readonly Span[]>()
  for (const stem of places.keys()) {
    for (const phrase of book.byRarest.get(stem) ?? []) {
      const hit = spansOf(book, places, phrase)
      if (hit) found.set(phrase.skill, union(found.get(phrase.skill) ?? [], hit))
    }
  }
  return [...found].map(([skill, spans]) => ({ skill, spans }))
}

/** Spans of both, each once, in order. */
export function union(some: readonly Span[], more: readonly Span[]): readonly Span[] {
  const byStart = new Map([...some, ...more].map((span) => [span.start, span]))
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

/** The words of the phrase at the first place where enough of it stands together. */
function spansOf(book: PhraseBook, places: Places, phrase: Phrase): readonly Span[] | undefined {
  const { stems, least, near } = phrase
  if (weightThere(book, phrase, (stem) => isThere(book, places, stem)) < least) return
  for (const anchor of anchorsOf(book, places, stems[0] ?? 0)) {
    const found = new Map(stems.map((stem) => [stem, nearest(book, places, stem, anchor, near)]))
    const there = weightThere(book, phrase, (stem) => found.get(stem)?.length !== 0)
    if (there < least) continue
    const spans = [...found.values()].flat().map(({ start, end }) => ({ start, end }))
    return union(spans, [])
  }
  return undefined
}

/** The weight of the stems of a phrase that are there. */
function weightThere(
  { weights }: PhraseBook,
  { stems }: Phrase,
  isHere: (stem: number) => boolean,
) {
  let sum = 0
  for (const stem of stems) if (isHere(stem)) sum += weights[stem] ?? 0
  return sum
}

/** Anywhere in the text: asked first, since most phrases fail here. */
function isThere({ parts }: PhraseBook, places: Places, stem: number): boolean {
  return places.has(stem) || (parts.get(stem)?.every((part) => places.has(part)) ?? false)
}

/** Where a phrase may begin to be looked for: its word, or the first part of it. */
function anchorsOf(book: PhraseBook, places: Places, stem: number): readonly Term[] {
  const [part = -1] = book.parts.get(stem) ?? []
  return [...(places.get(stem) ?? []), ...(places.get(part) ?? [])]
}

/** The words near the anchor that say this stem: itself, or in one sentence all the parts it is made of (`maakt … schoon`). */
function nearest(
  book: PhraseBook,
  places: Places,
  stem: number,
  anchor: Term,
  near: number,
): readonly Term[] {
  const whole = closest(places.get(stem), anchor, near)
  if (whole) return [whole]
  const parts = book.parts.get(stem) ?? []
  const found = parts.flatMap((part) => closest(places.get(part), anchor, Infinity) ?? [])
  return parts.length > 0 && found.length === parts.length ? found : []
}

/** The term in the same sentence that stands nearest, when that is near enough. */
function closest(terms: readonly Term[] = [], anchor: Term, near: number): Term | undefined {
  const distance = (term: Term) => Math.abs(term.place - anchor.place)
  const close = terms.filter((term) => term.sentence === anchor.sentence && distance(term) <= near)
  return close.toSorted((a, b) => distance(a) - distance(b))[0]
}
