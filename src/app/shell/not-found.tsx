/** An address that leads nowhere: says so and shows the way back. */
import { useTranslation } from 'react-i18next'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('notFound.title')} fact={t('notFound.text')} />
      <LinkButton look="strong" to={PATHS.backpack}>
        {t('notFound.action')}
      </LinkButton>
    </>
  )
}
