/** The facts beside the links of the menu: counts, and what no backup holds or how old the last one is. */
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changesIn } from '#core/backup/reminder.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { sinceBackup } from '#storage/live/backup-queries.ts'
import { counts } from '#storage/live/badge-queries.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { pages } from '#storage/live/page-queries.ts'
import styles from './shell.module.css'

/** The fact of an address; an empty thing has none. */
export function Fact({ of }: { readonly of: string }) {
  switch (of) {
    case PATHS.backpack:
      return <Badges />
    case PATHS.collections:
      return <Collections />
    case PATHS.portfolios:
      return <Portfolios />
    case PATHS.backup:
      return <Backup />
    default:
      return null
  }
}

const Badges = () => <Count of={useLive(counts).backpack} />
const Collections = () => <Count of={useLive(collections).length} />
const Portfolios = () => <Count of={useLive(pages).length} />

function Count({ of }: { readonly of: number }) {
  const format = useFormat()
  return of > 0 ? <Said>{format.number(of)}</Said> : null
}

function Backup() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const since = useLive(sinceBackup)
  const unsaved = changesIn(since)
  const age = format.age(since.at, now)
  if (unsaved > 0) return <Said>{t('nav.unsaved', { count: unsaved })}</Said>
  return age === '' ? null : <Said>{age}</Said>
}

function Said({ children }: { readonly children: ReactNode }) {
  return <span className={styles.count}>{children}</span>
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
