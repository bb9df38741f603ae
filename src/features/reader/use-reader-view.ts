/** Makes the page a reader sees: the owner's words, the badges as their own bytes say, our marks. */
import { useEffect, useState } from 'react'
import { blankBlock } from '#core/portfolio/block.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/document.ts'
import { mark } from '#core/verification/report.ts'
import type { PageView, PageWords, ShownBadge } from '#entities/portfolio-page/page-view.ts'
import { pageWords } from '#entities/portfolio-page/page-words.ts'
import type { Candidate, JudgedBadge, ReadBadge } from '#jobs/reading/candidate.ts'

/** Undefined until the words of the page's language are here. */
export function useReaderView(
  candidate: Candidate,
  judged: readonly JudgedBadge[],
): PageView | undefined {
  const page = candidate.page ?? loosePage(candidate)
  const words = usePageWords(page.language)
  const pictures = usePictures(candidate)
  if (!words) return undefined
  const badges = judged.map((badge) => [badge.id, shown(badge, pictures.get(badge.id))] as const)
  return { portfolio: page, badges: new Map(badges), files: new Map(), words }
}

function shown(badge: JudgedBadge, picture: string | undefined): ShownBadge {
  return {
    id: badge.id,
    badge: badge.credential.badge,
    own: badge.own,
    ...(picture !== undefined && { picture }),
    ...(badge.report && { mark: mark(badge.report) }),
  }
}

/** Loose files get a page of one collection. */
function loosePage({ owner, badges }: Candidate): Portfolio {
  const badgeIds = badges.map(({ id }) => id)
  const language = document.documentElement.lang === 'en' ? 'en' : 'nl'
  const blocks = [blankBlock('collection', 'loose', { badgeIds })]
  return { ...emptyPortfolio(language), name: owner, blocks }
}

function usePageWords(language: Portfolio['language']): PageWords | undefined {
  const [words, setWords] = useState<PageWords>()
  useEffect(() => {
    let left = false
    void pageWords(language).then((loaded) => {
      if (!left) setWords(loaded)
    })
    return () => {
      left = true
    }
  }, [language])
  return words
}

/** blob: addresses for `<img>`, given back when the page closes. A candidate never changes. */
function usePictures({ badges }: Candidate): ReadonlyMap<string, string> {
  const [pictures] = useState(() => new Map(badges.flatMap(addressOf)))
  useEffect(() => {
    return () => {
      for (const address of pictures.values()) URL.revokeObjectURL(address)
    }
  }, [pictures])
  return pictures
}

function addressOf({ id, original }: ReadBadge): readonly (readonly [string, string])[] {
  const drawn = original && /^image\/(png|svg\+xml)$/.test(original.type)
  return drawn ? [[id, URL.createObjectURL(original)]] : []
}
