/** Says why something that was asked for was not done, where no screen says so itself. */
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useJob } from '#hooks/use-job.ts'
import { dismissFailure, lastFailure } from '#services/failures.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'

export function FailureBar() {
  const { t } = useTranslation()
  const failure = useJob(lastFailure)
  if (!failure) return null
  return (
    <Notice tone="caution">
      <NotDone failure={failure} />
      <Button look="quiet" onClick={dismissFailure}>
        {t('close')}
      </Button>
    </Notice>
  )
}
