/** Finds names by what somebody types: every word of it begins a word of the name. */
import { wordsIn } from '../search/split-words.ts'

/** Below this many letters nearly everything would be found. */
const LEAST = 2

/** Places of at most `most` names, the shortest names first. */
export function findNames(
  names: readonly string[],
  typed: string,
  most: number,
): readonly number[] {
  const begun = wordsIn(typed)
  if (begun.join('').length < LEAST) return []
  const fits = (name: string) => {
    const words = wordsIn(name)
    return begun.every((part) => words.some((word) => word.startsWith(part)))
  }
  return names
    .flatMap((name, at) => (fits(name) ? [{ at, length: name.length }] : []))
    .sort((a, b) => a.length - b.length)
    .slice(0, most)
    .map(({ at }) => at)
}
