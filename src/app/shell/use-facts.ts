/** The facts beside the links of the menu: counts, and what no backup holds or how old the last one is. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changesIn } from '#core/backup/reminder.ts'
import { useFormat } from '#i18n/format.ts'
import { sinceBackup } from '#storage/guards/health.ts'
import { useLive } from '#storage/live/live.ts'
import { counts } from '#storage/operations/badges.ts'
import { collections } from '#storage/operations/collections.ts'
import { pages } from '#storage/operations/pages.ts'
import { PATHS } from '../paths.ts'

/** Facts by address; an empty thing has none. */
export function useFacts(): Readonly<Record<string, string>> {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const since = useLive(sinceBackup)
  const unsaved = changesIn(since)
  const write = (count: number) => (count > 0 ? format.number(count) : '')
  return {
    [PATHS.backpack]: write(useLive(counts).backpack),
    [PATHS.collections]: write(useLive(collections).length),
    [PATHS.backup]: unsaved > 0 ? t('nav.unsaved', { count: unsaved }) : format.age(since.at, now),
    [PATHS.portfolios]: write(useLive(pages).length),
  }
}

const HOUR = 60 * 60 * 1000

/** Now, to the hour: an installed app stays open for days. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HOUR)
    return () => clearInterval(timer)
  }, [])
  return now
}
