/** Dutch writes compounds as one word: `kassamedewerker` is about the kassa too. */
import { oncePer } from '../kernel/once-per.ts'
import { DUTCH_WORDS } from './dutch-words.ts'
import { stemOf } from './stem.ts'

/** Shorter parts are found everywhere: `kok` in `kokos`. */
const LEAST = 4
/** No Dutch word is longer; what is would be split in ever more ways, and so keep a page busy for years. */
const LONGEST = 60
const LINKS = ['', 's', 'e', 'en', 'n']

const stems: ReadonlySet<string> = new Set([...DUTCH_WORDS].map((part) => stemOf(part, 'nl')))

/** A beginning that is a word by itself, with or without what links it to the rest. */
function isBeginning(part: string): boolean {
  return LINKS.some((link) => {
    const word = link === '' ? part : part.slice(0, -link.length)
    return part.endsWith(link) && word.length >= LEAST && DUTCH_WORDS.has(word)
  })
}

/** A word by itself, or a form of one. */
const isEnd = (part: string) =>
  DUTCH_WORDS.has(part) || (/(e|n|s|t)$/.test(part) && stems.has(stemOf(part, 'nl')))

/** The last part says what it is, so the longest last part wins. */
function split(word: string): readonly string[] {
  for (let at = LEAST; at <= word.length - LEAST; at += 1) {
    const [before, last] = [word.slice(0, at), word.slice(at)]
    if (!isEnd(last)) continue
    if (isBeginning(before)) return [before, last]
    const more = split(before)
    if (more.length > 0) return [...more, last]
  }
  return []
}

/** The parts of a folded Dutch word; none where it is no compound that we can tell. */
export const partsOf = oncePer((word: string) => (word.length > LONGEST ? [] : split(word)))
