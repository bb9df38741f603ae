/** A bug of ours on one screen: the badges are safe, and the rest of the app goes on. */
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Button, buttonClass } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'

export function ScreenFailure() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <div role="alert">
      <PageHeading title={t('failure.title')} fact={t('failure.text')} />
      <p>
        <Button look="strong" onClick={() => location.reload()}>
          {t('failure.again')}
        </Button>{' '}
        <a className={buttonClass('plain')} href={import.meta.env.BASE_URL}>
          {t('failure.home')}
        </a>
      </p>
      <details>
        <summary>{t('failure.details')}</summary>
        <pre>{error instanceof Error ? error.stack : String(error)}</pre>
      </details>
    </div>
  )
}
