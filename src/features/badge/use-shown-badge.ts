/** One badge as the reader sees it: in their language or another one they chose, and called something. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { otherLanguages } from '#core/badge/shown.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { useShown } from '#i18n/shown.ts'
import type { OpenBadge } from './use-badge.ts'

export interface ShownBadge {
  /** to draw, never to judge or to keep */
  readonly open: OpenBadge
  /** undefined while it is the language of the interface */
  readonly chosen: string | undefined
  readonly others: readonly string[]
  readonly choose: (language: string) => void
}

export function useShownBadge(open: OpenBadge): ShownBadge {
  const { i18n } = useTranslation()
  const show = useShown()
  const [chosen, choose] = useState<string>()
  const language = chosen ?? i18n.language
  const shown = (record: BadgeRecord) => ({ ...record, badge: show(record.badge, language) })
  const { record, members, others, related, ...rest } = open
  return {
    open: {
      ...rest,
      record: shown(record),
      members: members.map(shown),
      others: others.map(shown),
      related: related.map(shown),
    },
    chosen,
    others: otherLanguages(record.badge, language),
    choose,
  }
}
