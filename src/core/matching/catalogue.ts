/** The skills that can be asked for, with the words they are known by: our own small list, or ESCO's from a file. */
import { z } from 'zod'
import type { Language } from './language.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type PhraseBook, phraseBookOf } from './phrases.ts'

/** A skill that a vacancy may ask for. */
export interface AskableSkill {
  readonly id: string
  /** '' in a language that it has no name in */
  readonly name: Readonly<Record<Language, string>>
  /** its group, where ESCO names one: what is shown where it has no name of its own */
  readonly group?: Readonly<Record<Language, string>>
  /** ESCO's skills that are this one, by UUID */
  readonly esco: readonly string[]
}

export interface Occupation {
  readonly name: Readonly<Record<Language, string>>
  /** what it cannot do without: places in `skills` */
  readonly essential: readonly number[]
}

export interface Catalogue {
  readonly source: 'sample' | 'esco'
  readonly skills: readonly AskableSkill[]
  readonly occupations: readonly Occupation[]
  /** our own words, and those of a file */
  readonly books: readonly Readonly<Record<Language, PhraseBook>>[]
  /** the versions a file names, to be shown with it */
  readonly version?: string
}

const named = z.object({ nl: z.string(), en: z.string() })
const words = z.object({ nl: z.array(z.string()), en: z.array(z.string()) })

export const sampleSchema = z.array(
  z.object({ id: z.string(), name: named, also: words, esco: z.array(z.string()).default([]) }),
)

/** The catalogue of our own list, as it stands in `sample.json`. */
export function sampleCatalogue(entries: z.input<typeof sampleSchema>): Catalogue {
  const read = sampleSchema.parse(entries)
  const lexicon = (language: Language) =>
    lexiconOf(
      read.map(({ name, also }) => [name[language], ...also[language]]),
      language,
    )
  return {
    source: 'sample',
    skills: read.map(({ id, name, esco }) => ({ id, name, esco })),
    occupations: [],
    books: [
      booksOf(
        { nl: lexicon('nl'), en: lexicon('en') },
        read.map((_, place) => place),
      ),
    ],
  }
}

/** Both lexicons, ready to be searched; `places` are those of their skills in the catalogue. */
function booksOf(lexicons: Readonly<Record<Language, Lexicon>>, places: readonly number[]) {
  return { nl: phraseBookOf(lexicons.nl, places), en: phraseBookOf(lexicons.en, places) }
}

/** What a file adds to our own list. */
export interface More extends Pick<Catalogue, 'skills' | 'occupations' | 'version'> {
  readonly lexicons: Readonly<Record<Language, Lexicon>>
}

/**
 * Our own list and a file together: a skill of ESCO that our list names is that one, so that nothing is asked for twice
 * and the words of both lead to it; the others come behind.
 */
export function withMore(
  own: Catalogue,
  { skills, occupations, version, lexicons }: More,
): Catalogue {
  const named = new Set(own.skills.flatMap(({ esco }) => esco))
  const all = [...own.skills, ...skills.filter(({ id }) => !named.has(id))]
  const placeOf = new Map(all.flatMap(({ esco }, place) => esco.map((id) => [id, place] as const)))
  const places = skills.map(({ id }) => placeOf.get(id) ?? -1)
  const there = (some: readonly number[]) => [...new Set(some.map((it) => places[it] ?? -1))]
  return {
    source: 'esco',
    skills: all,
    occupations: occupations.map(({ name, essential }) => ({ name, essential: there(essential) })),
    books: [...own.books, booksOf(lexicons, places)],
    ...(version === undefined ? {} : { version }),
  }
}
