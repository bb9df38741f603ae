/** The two languages that are matched, their words without meaning of their own, and which of them a text is in. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Folded, see `search/split-words`. Verbs that any skill may begin with are here too. */
const EMPTY: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(
    'de het een en of van voor met in op aan te tot bij om uit als dan dat die dit deze er is zijn was wordt worden ' +
      'je jij jouw jullie wij we ons onze hun hen zij ze hij u uw ik men wat wie waar hoe niet ook nog wel naar over ' +
      'door onder tussen tegen heb hebt heeft hebben kan kun kunt kunnen moet moeten mag wil wilt willen zal zullen ' +
      'gaan gaat ga doen doet zo want maar omdat zodat elke alle geen meer veel goed graag zelf via per rond',
  ),
  en: words(
    'the a an and or of to for with in on at by from as is are was be been being it its this that these those there ' +
      'you your we our us they them their he she his her i who what which how when where not no also will would can ' +
      'could should may must have has had do does if but so than then into out up off over under about all any each ' +
      'every some more most very good one s',
  ),
}

export const isEmptyWord = (word: string, language: Language) => EMPTY[language].has(word)

/** Words that the one language uses all the time and the other does not. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('de het een en van voor met op aan bij je jij wij ons niet naar zijn dat die ook als'),
  en: words('the and of to for with you your our a an are is on that as will by from this'),
}

/** The language of a text by its commonest words; both where they do not tell. */
export function languagesOf(folded: readonly string[]): readonly Language[] {
  const count = (language: Language) => folded.filter((word) => TELLING[language].has(word)).length
  const [dutch, english] = [count('nl'), count('en')]
  if (dutch === english) return LANGUAGES
  return dutch > english ? ['nl'] : ['en']
}
