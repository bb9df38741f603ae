/** The counts beside the links of the menu. */
import { useTranslation } from 'react-i18next'
import { counts } from '#storage/badges.ts'
import { collections } from '#storage/collections.ts'
import { sinceBackup } from '#storage/health.ts'
import { useLive } from '#storage/live.ts'
import { pages } from '#storage/pages.ts'
import { PATHS } from '../paths.ts'

/** Facts by address; an empty thing has none. */
export function useFacts(): Readonly<Record<string, string>> {
  const { t, i18n } = useTranslation()
  const unsaved = useLive(sinceBackup).badges
  const number = new Intl.NumberFormat(i18n.language)
  const write = (count: number) => (count > 0 ? number.format(count) : '')
  return {
    [PATHS.backpack]: write(useLive(counts).backpack),
    [PATHS.collections]: write(useLive(collections).length),
    [PATHS.backup]: unsaved > 0 ? t('nav.unsaved', { count: unsaved }) : '',
    [PATHS.portfolios]: write(useLive(pages).length),
  }
}
