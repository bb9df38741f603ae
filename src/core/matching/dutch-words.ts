/** Words that Dutch compounds are made of, folded; `npm run dutch-parts` makes the list from that of OpenTaal. */
import PARTS from './dutch-parts.json' with { type: 'json' }

export const DUTCH_WORDS: ReadonlySet<string> = new Set(PARTS.split(' '))
