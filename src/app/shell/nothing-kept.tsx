/** Says in every screen that this browser lets Rugzak keep nothing. */
import { useTranslation } from 'react-i18next'
import { isStorageRefused } from '#storage/guards/refused-storage.ts'
import { Notice } from '#ui/notice/notice.tsx'

export function NothingKept() {
  const { t } = useTranslation()
  if (!isStorageRefused) return null
  return (
    <Notice tone="caution" role="status">
      <p>{t('nothingKept')}</p>
    </Notice>
  )
}
