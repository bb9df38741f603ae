/** Says in Dutch or English what a report means, in the sentences of the app: never more than was proved. */
import en from '../../../locales/en/verification.json' with { type: 'json' }
import nl from '../../../locales/nl/verification.json' with { type: 'json' }
import type { Badge } from '../../../src/core/badge/badge.ts'
import { isExample } from '../../../src/core/badge/example.ts'
import { meaning } from '../../../src/core/verification/meaning.ts'
import type { Report } from '../../../src/core/verification/report.ts'
import { mark } from '../../../src/core/verification/report.ts'

const WORDS = { en, nl }

/** The languages there are sentences in. */
export type Language = keyof typeof WORDS

/**
 * What stands beside a mark; it says no more than was proved, as the mark does.
 * @returns a few words, to be drawn as text
 * @throws nothing
 * @see locales/nl/verification.json and locales/en/verification.json
 */
export function markWords(report: Pick<Report, 'checks'>, language: Language): string {
  return WORDS[language].verdict[mark(report)]
}

/**
 * What stands beside the mark of a badge that Rugzak made as an example, of which anybody has the key.
 * @returns undefined for any other badge
 * @throws nothing
 * @see locales/nl/verification.json and locales/en/verification.json
 */
export function exampleWords(badge: Pick<Badge, 'issuer'>, language: Language): string | undefined {
  return isExample(badge) ? WORDS[language].example : undefined
}

/**
 * What the answers together mean.
 * @param issuer the name that the badge gives, '' for none; it comes back in the sentences as it is
 * @returns whole sentences, to be drawn as text
 * @throws nothing
 * @see docs/spec/judging.md
 */
export function sentences(
  report: Pick<Report, 'checks'>,
  issuer: string,
  language: Language,
): readonly string[] {
  const { says, holes, dates } = meaning(report, issuer)
  const words = WORDS[language]
  const written = Object.entries(dates).map(([name, iso]) => [name, dateIn(iso, language)] as const)
  const names: Record<string, string> = words.list
  const list = holes.list === undefined ? undefined : (names[holes.list] ?? holes.list)
  const filling = new Map<string, string | undefined>([
    ...Object.entries({ ...holes, list }),
    ...written,
  ])
  return says.map((one) =>
    words.means[one].replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => filling.get(hole) ?? ''),
  )
}

/** A day, the same in every time zone. */
function dateIn(iso: string, language: Language): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
