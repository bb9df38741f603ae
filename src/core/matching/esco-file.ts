/** The file `npm run esco` makes of ESCO's own download: small enough to carry along, ready to be searched. */
import { z } from 'zod'
import { inflate } from '../baking/inflate.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import { type Catalogue, type More, type Occupation, withMore } from './catalogue.ts'
import type { Language } from './language.ts'
import { lexiconOf } from './lexicon.ts'

type Both = Readonly<Record<Language, string>>

/** What is taken from ESCO. A name is '' in a language that it is not given in. */
export interface EscoContent {
  /** as ESCO names it, such as `v1.2.0`; '' when not known */
  readonly version: string
  readonly groups: readonly Both[]
  readonly skills: readonly {
    readonly uuid: string
    readonly name: Both
    readonly also: Readonly<Record<Language, readonly string[]>>
    /** its place in `groups`, -1 for none */
    readonly group: number
  }[]
  readonly occupations: readonly Occupation[]
}

const FORMAT = 'rugzak-esco'
/** Another number where words are cut, stemmed or packed in another way. */
const VERSION = 1
/** In bytes: what a file of 1.5 MB can honestly hold. */
const MOST = 32_000_000

const numbers = z.array(z.int().min(-1))
const names = z.object({ nl: z.array(z.string()), en: z.array(z.string()) })
const lexicon = z.object({
  stems: z.string(),
  compounds: z.array(numbers),
  phrases: z.array(z.array(numbers)),
})

const header = z.object({ format: z.literal(FORMAT), version: z.number() })
const packed = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** for whoever opens the file: whose it is, and that it was changed */
  source: z.string(),
  esco: z.string(),
  groups: names,
  ids: z.array(z.string()),
  names,
  group: numbers,
  lexicons: z.object({ nl: lexicon, en: lexicon }),
  occupations: z.object({
    names,
    essential: z.array(numbers),
  }),
})

type Packed = z.infer<typeof packed>

const SOURCE =
  'This service uses the ESCO classification of the European Commission. This file is an adapted version: ' +
  'shortened, with the words of its names as stems. © European Union, reuse under Decision 2011/833/EU.'

const perLanguage = <T>(make: (language: Language) => T) => ({ nl: make('nl'), en: make('en') })

/** The content as the JSON of a file, to be gzipped. */
export function packEsco({ version, groups, skills, occupations }: EscoContent): Packed {
  return {
    ...{ format: FORMAT, version: VERSION, source: SOURCE, esco: version },
    groups: perLanguage((language) => groups.map((group) => group[language])),
    ids: skills.map(({ uuid }) => uuid),
    names: perLanguage((language) => skills.map(({ name }) => name[language])),
    group: skills.map(({ group }) => group),
    lexicons: perLanguage((language) => {
      const known = skills.map(({ name, also }) => [name[language], ...also[language]])
      const { stems, compounds, phrases } = lexiconOf(known, language, true)
      return {
        stems: stems.join(' '),
        compounds: compounds.map((it) => [...it]),
        phrases: phrases.map((some) => some.map((it) => [...it])),
      }
    }),
    occupations: {
      names: perLanguage((language) => occupations.map(({ name }) => name[language])),
      essential: occupations.map(({ essential }) => steps(essential)),
    },
  }
}

/** Numbers that rise, as the steps between them: these pack smaller. */
function steps(places: readonly number[]): number[] {
  const sorted = places.toSorted((a, b) => a - b)
  return sorted.map((place, at) => place - (sorted[at - 1] ?? 0))
}

function fromSteps(some: readonly number[]): readonly number[] {
  let place = 0
  return some.map((step) => {
    place += step
    return place
  })
}

/** `damaged`: a gzip file that breaks off or is altered; `newer`: made for a later version of this app. */
export const ESCO_FAILURES = ['notEsco', 'damaged', 'newer'] as const
export type EscoFailure = (typeof ESCO_FAILURES)[number]

/** Reads such a file (gzip) beside our own list. Nothing in it is run or asked for. */
export async function readEscoFile(
  bytes: Uint8Array,
  own: Catalogue,
): Promise<Result<Catalogue, EscoFailure>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return failed('notEsco')
  const inflated = await inflate(bytes, 'gzip', MOST)
  if (!inflated.ok) return failed('damaged')
  const content = parsed(new TextDecoder().decode(inflated.value))
  const head = header.safeParse(content)
  if (!head.success) return failed('notEsco')
  if (head.data.version > VERSION) return failed('newer')
  const read = packed.safeParse(content)
  return read.success && isWhole(read.data)
    ? found(withMore(own, contentOf(read.data)))
    : failed('damaged')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** All columns speak of the same skills, and no number points beside them. */
function isWhole({ ids, names, group, groups, lexicons, occupations }: Packed): boolean {
  const many = ids.length
  const columns = [names.nl, names.en, group, lexicons.nl.phrases, lexicons.en.phrases]
  const roles = occupations.names.nl.length
  const rows = [occupations.names.en, occupations.essential]
  return (
    columns.every(({ length }) => length === many) &&
    rows.every(({ length }) => length === roles) &&
    group.every((place) => place < groups.nl.length && place < groups.en.length) &&
    occupations.essential.flatMap(fromSteps).every((place) => place >= 0 && place < many) &&
    [lexicons.nl, lexicons.en].every(hasAllStems)
  )
}

/** A phrase without words, or with words that are not there, would be found in texts that do not have it. */
function hasAllStems({ stems, compounds, phrases }: Packed['lexicons']['nl']): boolean {
  const many = stems.split(' ').length
  const rows = [...compounds, ...phrases.flat()]
  return rows.every((row) => row.length > 0 && row.every((stem) => stem >= 0 && stem < many))
}

function contentOf({ esco, ids, names, group, groups, lexicons, occupations }: Packed): More {
  const at = ({ nl, en }: Packed['names'], place: number) => ({
    nl: nl[place] ?? '',
    en: en[place] ?? '',
  })
  return {
    version: esco,
    skills: ids.map((id, place) => ({
      id,
      name: at(names, place),
      group: at(groups, group[place] ?? -1),
      esco: [id],
    })),
    occupations: occupations.names.nl.map((_, place) => ({
      name: at(occupations.names, place),
      essential: fromSteps(occupations.essential[place] ?? []),
    })),
    lexicons: perLanguage((language) => {
      const { stems, compounds, phrases } = lexicons[language]
      return { stems: stems.split(' '), compounds, phrases }
    }),
  }
}
