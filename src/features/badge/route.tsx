/** One badge, whole: what it is, what was proved, and everything it says. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { PATHS } from '#app/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { BadgePage } from './badge-page.tsx'
import { useBadge } from './use-badge.ts'

export function Component() {
  const { id = '' } = useParams()
  const open = useBadge(id)
  return open ? <BadgePage open={open} /> : <Gone />
}

function Gone() {
  const { t } = useTranslation('badge')
  return (
    <>
      <PageHeading title={t('gone.title')} fact={t('gone.text')} />
      <LinkButton look="strong" to={PATHS.backpack}>
        {t('gone.action')}
      </LinkButton>
    </>
  )
}
