/** The badges could not be read: says that they are still there, and tries again when asked. */
import { useTranslation } from 'react-i18next'
import { useJob } from '#hooks/use-job.ts'
import { libraryFailure } from '#services/search/library.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'

export function UnreadLibrary() {
  const { t } = useTranslation()
  const failed = useJob(libraryFailure)
  if (!failed) return null
  return (
    <Notice tone="unknown" role="alert">
      <p>{t('unread.text')}</p>
      <Button look="strong" onClick={libraryFailure.retry}>
        {t('unread.again')}
      </Button>
    </Notice>
  )
}
