/** Old code on a newer database: nothing is written any more, and the way out is a reload. */
import { useTranslation } from 'react-i18next'
import { useReadOnly } from '#storage/live/live.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'

export function NewerDatabase() {
  const { t } = useTranslation()
  if (!useReadOnly()) return null
  return (
    <Notice tone="caution" role="alert">
      <p>{t('readOnly.text')}</p>
      <Button look="strong" onClick={() => location.reload()}>
        {t('readOnly.reload')}
      </Button>
    </Notice>
  )
}
