/** Whose way of writing dates goes with a language of ours. */

/** English as Europe writes it, the day first: '12 March 2026' can be read in one way only. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' }

/** A BCP 47 tag for Intl; the language itself where it has no region of ours. */
export function regionOf(language: string): string {
  return REGIONS[language] ?? language
}
