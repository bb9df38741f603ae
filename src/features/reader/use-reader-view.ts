/** Makes the page a reader sees: the owner's words, the badges as their own bytes say, our marks. */
import { useTranslation } from 'react-i18next'
import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/document.ts'
import { endorsementsIn } from '#core/portfolio/endorsements.ts'
import { redact } from '#core/portfolio/redact.ts'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark } from '#core/verification/report.ts'
import { called } from '#entities/portfolio-page/called.ts'
import type { PageView, PageWords, ShownBadge } from '#entities/portfolio-page/page-view.ts'
import { usePageWords } from '#entities/portfolio-page/use-page-words.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import { useOwnFiles, usePictures } from './use-pictures.ts'
import type { ReaderRow } from './use-reports.ts'

/** Undefined until the words of the page's language are here. */
export function useReaderView(
  candidate: Candidate,
  rows: readonly ReaderRow[],
): PageView | undefined {
  const { t } = useTranslation('reader')
  const unnamed = t('loose', { count: candidate.badges.length })
  const page = redact(named(candidate.page ?? loosePage(candidate), unnamed))
  const wording = usePageWords(page.language)
  const pictures = usePictures(candidate)
  const files = useOwnFiles(candidate)
  if (!wording) return undefined
  const badges = rows.map(
    (badge) => [badge.id, shown(badge, pictures.get(badge.id)?.href, page, wording.words)] as const,
  )
  const loose = candidate.page === undefined && ({ loose: true } as const)
  const author = candidate.owner
  return { portfolio: page, author, badges: new Map(badges), files, ...wording, ...loose }
}

/** A page always has a title, also when its owner gave no name. */
function named(page: Portfolio, unnamed: string): Portfolio {
  return page.name === '' ? { ...page, name: page.title || unnamed } : page
}

function shown(
  badge: ReaderRow,
  picture: string | undefined,
  page: Portfolio,
  words: PageWords,
): ShownBadge {
  return {
    id: badge.id,
    ...called(badge.credential.badge, page.language, words),
    own: badge.own,
    ...(picture !== undefined && { picture }),
    ...(badge.report && { endorsements: endorsementsIn(badge.report) }),
    ...(badge.report && { mark: mark(badge.report), standing: standingLines(badge.report) }),
  }
}

/** Loose files get a page of one collection, under the name they state or that of their folder. */
function loosePage({ owner, source, badges }: Candidate): Portfolio {
  const badgeIds = badges.map(({ id }) => id)
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl'
  const blocks = [blankBlock('collection', 'loose', { badgeIds })]
  const name = owner || (source.kind === 'file' ? source.name : '')
  return { ...emptyPortfolio(language), name, blocks }
}
