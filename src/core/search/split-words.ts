/** Cuts text into words the way people search: without accents, capitals and punctuation. */

const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l' }
const PLAIN = /^[a-z0-9]+$/

/** `Ångström` and `angstrom` are one word to somebody who searches. */
export function folded(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœł]/g, (letter) => SPECIAL[letter] ?? letter)
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text, folded, in order, with repeats. */
export function wordsIn(text: string): readonly string[] {
  return (text.match(WORDS) ?? []).map(folded)
}
