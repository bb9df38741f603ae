/** Measures the match with a vacancy: which asked skills are found beside plain word overlap, and how long 10,000 badges take. */
import { existsSync, readFileSync } from 'node:fs'
import { askedIn } from '../src/core/matching/asked.ts'
import { type Catalogue, sampleCatalogue } from '../src/core/matching/catalogue.ts'
import { readEscoFile } from '../src/core/matching/esco-file.ts'
import { LANGUAGES, type Language } from '../src/core/matching/language.ts'
import SAMPLE from '../src/core/matching/sample.json' with { type: 'json' }
import { matchTime } from './match/match-time.ts'
import { type Guess, type Score, SETS, scoreOf, vacanciesOf } from './match/measured.ts'
import { type Named, overlapOf, SHARES } from './match/overlap.ts'
import { manyBadges } from './seed/many-badges.ts'

const ASKED = 1.5
const LIMIT_MS = 100
const BADGES = 10_000
/** Where `npm run esco` puts its file. */
const FILE = process.env.ESCO_FILE ?? '.cache/esco.json.gz'

const sample = sampleCatalogue(SAMPLE)

async function catalogueHere(): Promise<Catalogue> {
  if (!existsSync(FILE)) return sample
  const read = await readEscoFile(readFileSync(FILE), sample)
  if (!read.ok) throw new Error(`${FILE}: ${read.failure}`)
  return read.value
}

const catalogue = await catalogueHere()

/** What nobody could mark, because the marked list has no such skill, is neither right nor wrong. */
const marks = new Set(sample.skills.map(({ id }) => id))
const judged = (ids: Iterable<string>) => new Set([...ids].filter((id) => marks.has(id)))

const byMatch: Guess = (text) =>
  judged(askedIn(catalogue, text).map(({ skill }) => catalogue.skills[skill]?.id ?? ''))

type NamesOf = (language: Language) => readonly Named[]
const byName: NamesOf = (language) =>
  sample.skills.map(({ id, name }) => ({ id, names: [name[language]] }))
const byAllWords: NamesOf = (language) =>
  SAMPLE.map(({ id, name, also }) => ({ id, names: [name[language], ...also[language]] }))

function byOverlap(namesOf: NamesOf, share: number): Guess {
  const finders = {
    nl: overlapOf(namesOf('nl'), 'nl', share),
    en: overlapOf(namesOf('en'), 'en', share),
  }
  return (text, language) => judged(finders[language](text))
}

/** Plain overlap at its best: the share that does best on the tuning half. */
function bestOverlap(namesOf: NamesOf): Guess {
  const tuning = vacanciesOf('tuning')
  const f1 = (guess: Guess) => scoreOf(tuning, guess).f1
  return SHARES.map((share) => byOverlap(namesOf, share)).reduce((a, b) => (f1(b) > f1(a) ? b : a))
}

const matchers = {
  match: byMatch,
  'overlap, names': bestOverlap(byName),
  'overlap, all words': bestOverlap(byAllWords),
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
function print(
  name: string,
  set: string,
  language: string,
  { precision, recall, f1 }: Score,
): void {
  const cells = [precision, recall, f1].map(percent).join(' ')
  console.log(`${name.padEnd(20)} ${set.padEnd(7)} ${language.padEnd(4)} ${cells}`)
}

console.log(
  catalogue === sample
    ? `skills: the sample (${sample.skills.length}); no ESCO file at ${FILE}`
    : `skills: the ESCO file and the sample (${catalogue.skills.length}); judged: the ${marks.size} that could be marked`,
)
console.log(`${'by'.padEnd(20)} half    in   precision   recall       F1`)
for (const set of SETS) {
  const vacancies = vacanciesOf(set)
  for (const [name, guess] of Object.entries(matchers)) {
    for (const language of LANGUAGES) {
      const some = vacancies.filter((it) => it.language === language)
      print(name, set, language, scoreOf(some, guess))
    }
    print(name, set, 'both', scoreOf(vacancies, guess))
  }
}
const held = vacanciesOf('held')
const guesses = held.map(({ text }) => askedIn(catalogue, text).length)
console.log(`guesses per vacancy  ${(guesses.reduce((a, b) => a + b, 0) / held.length).toFixed(1)}`)

const texts = [...vacanciesOf('tuning'), ...held].map(({ text }) => text)
const { loading, median, worst } = await matchTime(catalogue, manyBadges(BADGES), texts)
console.log(`reading ${BADGES} badges, once  ${loading.toFixed(0)} ms`)
console.log(
  `a vacancy against them    ${median.toFixed(1)} ms, at worst ${worst.toFixed(1)} ms (asked <= ${LIMIT_MS})`,
)
const ratio = scoreOf(held, byMatch).f1 / scoreOf(held, matchers['overlap, names']).f1
console.log(`match: ${ratio.toFixed(2)} x of plain word overlap's F1 (asked >= ${ASKED})`)
process.exitCode = ratio >= ASKED && worst <= LIMIT_MS ? 0 : 1
