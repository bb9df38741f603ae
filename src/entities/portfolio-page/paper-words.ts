/** The words of a printed portfolio in its own language. */

import type { Badge } from '#core/badge/badge.ts'
import { webAddress } from '#core/exporting/safe-href.ts'
import type { Portfolio, PortfolioLanguage } from '#core/portfolio/document.ts'
import type { PaperGiven, PaperWords } from '#core/printing/portfolio-sheet.ts'
import { leadOf } from '#core/verification/report.ts'
import { formatFor } from '#i18n/format.ts'
import type print from '#locales/en/print.json'
import { QR_PAPER, qrShape } from '../qr/qr.ts'
import { readerPage } from '../share-sheet/use-given-link.ts'
import { called } from './called.ts'
import { type PageWords, say } from './page-view.ts'
import { wordingOf } from './use-page-words.ts'

type PrintWords = typeof print

const LOADERS: Readonly<
  Record<PortfolioLanguage, () => Promise<{ readonly default: PrintWords }>>
> = {
  nl: () => import('#locales/nl/print.json'),
  en: () => import('#locales/en/print.json'),
}

/** All that is said on it, and the address it leads to. */
export async function paperWording({ language, address }: Portfolio) {
  const [{ words, skillName }, { default: print }] = await Promise.all([
    wordingOf(language),
    LOADERS[language](),
  ])
  return {
    words: paperWords(words, print, language),
    skillName,
    address: addressOf(address),
    named: (badge: Badge) => called(badge, language, words).badge,
    source: (name: string) => say(print.source, { name }),
    original: (name: string) => say(print.original, { name }),
  }
}

/** Where the page stands, as far as its owner told; else our reader, to which the file itself is given. */
function addressOf(address: string): PaperGiven['address'] {
  const own = webAddress(address)
  const url = own ?? readerPage()
  const shape = url.length > QR_PAPER ? undefined : qrShape(url)
  return { url, isPage: own !== undefined, ...(shape && { shape }) }
}

function paperWords(page: PageWords, print: PrintWords, language: PortfolioLanguage): PaperWords {
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
