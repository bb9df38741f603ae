/** Estimates how many guesses a passphrase stands, from below: rather too low than too high. */

export type Strength = 'weak' | 'fair' | 'strong'

/** Bits of guessing: below 40 a hobbyist gets in, from 64 on nobody does, with 600,000 rounds each. */
const FAIR = 40
const STRONG = 64

/** What one character of a kind adds to the alphabet. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^A-Za-z0-9]/, 20],
]

/** Bits for a word: about one in 2,000 of those that come to mind first. */
const WORD_BITS = 11
/** Bits for a character that is no part of a word: between a digit and any of 70. */
const OTHER_BITS = 5

const COMMON =
  /passw|wachtwoord|welkom|geheim|qwerty|azerty|letmein|iloveyou|rugzak|backpack|badge|admin/gi
const YEAR = /(19|20)\d\d/g

/** Bits of guessing that a passphrase is worth at least. */
function passphraseBits(passphrase: string): number {
  const text = passphrase.normalize('NFC').trim()
  // what everybody tries first counts as a single character
  const rare = text.replaceAll(COMMON, 'a').replaceAll(YEAR, '1')
  const plain = withoutRuns(rare)
  return Math.floor(Math.min(bitsByCharacter(plain), bitsByWord(plain)))
}

/** The same in a word. */
export function strength(passphrase: string): Strength {
  const bits = passphraseBits(passphrase)
  if (bits < FAIR) return 'weak'
  return bits < STRONG ? 'fair' : 'strong'
}

/** Orders that fingers and minds walk along: of the alphabet, and of the keyboard by rows and by columns. */
const ORDERS: readonly ((character: string) => number)[] = [
  (character) => character.codePointAt(0) ?? 0,
  along('1234567890qwertyuiopasdfghjklzxcvbnm'),
  along('1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p'),
]

function along(keys: string) {
  const places = new Map(Array.from(keys, (key, at) => [key, at]))
  return (character: string) => places.get(character.toLowerCase()) ?? Number.NaN
}

/** `aaaa`, `1234`, `edcb` and `asdf` are one step repeated: only their first two characters count. */
function withoutRuns(text: string): string {
  const characters = Array.from(text)
  const isRun = (at: number, place: (character: string) => number) => {
    const step = (to: number) => place(characters[to] ?? '') - place(characters[to - 1] ?? '')
    return at >= 2 && step(at) === step(at - 1) && Math.abs(step(at)) <= 1
  }
  return characters.filter((_, at) => !ORDERS.some((place) => isRun(at, place))).join('')
}

function bitsByCharacter(text: string): number {
  const alphabet = ALPHABETS.reduce((sum, [kind, size]) => (kind.test(text) ? sum + size : sum), 0)
  const different = new Set(text).size
  // few different characters repeated: no more than choosing among those
  const choice = different * 2 < text.length ? different : alphabet
  return text.length * Math.log2(Math.max(1, choice))
}

/** Someone who guesses words needs fewer tries than someone who guesses letters. */
function bitsByWord(text: string): number {
  const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const others = text.replaceAll(/\p{L}{3,}|\s/gu, '')
  const bits = Array.from(words, (word) => Math.max(WORD_BITS, randomBits(word)))
  return bits.reduce((sum, one) => sum + one, 0) + others.length * OTHER_BITS
}

/** Letters with hardly a vowel among them are no word: four bits each. */
function randomBits(word: string): number {
  const vowels = word.match(/[aeiouy]/g)?.length ?? 0
  return vowels / word.length < 0.2 ? word.length * 4 : 0
}
