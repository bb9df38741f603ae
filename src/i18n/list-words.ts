/** Lists of badges in the words of the interface: no more is said of a badge than its last check proved. */
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { badgesJson, type ListedBadge } from '#core/exporting/badge-list.ts'
import { BADGE_COLUMNS, type BadgeColumn, badgesCsv } from '#core/exporting/csv.ts'
import { useStandingWords } from './words.ts'

export interface BadgeLists {
  readonly csv: (badges: readonly ListedBadge[]) => string
  readonly json: (badges: readonly ListedBadge[]) => string
}

export function useBadgeLists(): BadgeLists {
  const { t } = useTranslation(['portfolio', 'verification', 'common'])
  const standing = useStandingWords()
  const markOf = ({ badge, mark }: ListedBadge) => {
    if (isExample(badge)) return t('verification:example')
    return mark === 'unchecked' ? t('portfolio:csv.unchecked') : t(`verification:verdict.${mark}`)
  }
  const standingOf = (one: ListedBadge) => standing(one.standing)
  const said = (one: ListedBadge) => [markOf(one), standingOf(one)].filter(Boolean).join(' · ')
  return {
    csv: (badges) => {
      const heads = Object.fromEntries(
        BADGE_COLUMNS.map((column) => [column, t(`portfolio:csv.${column}`)]),
      ) as Record<BadgeColumn, string> // one entry per column
      return badgesCsv(
        badges.map(({ badge }) => badge),
        heads,
        [
          { head: t('portfolio:csv.mark'), cells: badges.map(markOf) },
          { head: t('portfolio:csv.standing'), cells: badges.map(standingOf) },
        ],
      )
    },
    json: (badges) => badgesJson(badges, said, new Date().toISOString()),
  }
}
