/** The words of a printed portfolio in its own language. */
import type { PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PaperWords } from '#core/printing/portfolio-sheet.ts'
import { leadOf } from '#core/verification/report.ts'
import { type PageWords, say } from '#entities/portfolio-page/page-view.ts'
import { formatFor } from '#i18n/format.ts'
import type print from '#locales/en/print.json'

export type PrintWords = typeof print

const LOADERS: Readonly<
  Record<PortfolioLanguage, () => Promise<{ readonly default: PrintWords }>>
> = {
  nl: () => import('#locales/nl/print.json'),
  en: () => import('#locales/en/print.json'),
}

export async function printWords(language: PortfolioLanguage): Promise<PrintWords> {
  return (await LOADERS[language]()).default
}

export function paperWords(
  page: PageWords,
  print: PrintWords,
  language: PortfolioLanguage,
): PaperWords {
  const { goals, languages, present, unknownIssuer, toEarn, owner } = page
  const { date, list } = formatFor(language)
  const { unchecked, pageLine, badge } = print
  return {
    ...{
      goals,
      languages,
      present,
      unknownIssuer,
      toEarn,
      owner,
      unchecked,
      pageLine,
      badge,
      date,
      list,
    },
    example: page.answer.example,
    found: (mark) => inLine([page.verdict[leadOf(mark)], ...saysOf(mark, page)].join(', ')),
    expiredIn: (year) => say(print.expiredIn, { year }),
    quoted: (name) => say(page.quoted, { name }),
    own: (name) => say(page.own, { name }),
    ownPage: (name) => say(page.ownPage, { name }),
    until: (until) => say(page.until, { date: until }),
    code: (address) => say(print.code, { address }),
    scan: (to, count) => say(print[to][count === 1 ? 'one' : 'other'], { count }),
    orType: (address) => say(print.orType, { address }),
    checked: (on, found) => say(print.checked, { date: on, found }),
  }
}

/** What a badge that is not proved says of itself, after what was found. */
const saysOf = (mark: Parameters<typeof leadOf>[0], { verdict }: PageWords) =>
  leadOf(mark) === mark ? [] : [verdict[mark as keyof typeof verdict]]

/** As it stands in a line: a verdict is a word among others there. */
const inLine = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
