/** One badge, whole: what it is, what was proved, and everything it says. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { EVERYTHING, formatQuery } from '#core/search/query.ts'
import { PATHS } from '#routes/paths.ts'
import { LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './badge-page.module.css'
import { BadgePage } from './badge-page.tsx'
import { useBadge } from './use-badge.ts'

export function Component() {
  const { id = '' } = useParams()
  const open = useBadge(id)
  return open ? <BadgePage open={open} /> : <Gone />
}

const TRASH = formatQuery({ ...EVERYTHING, place: 'trash' }).toString()

function Gone() {
  const { t } = useTranslation('badge')
  return (
    <>
      <PageHeading title={t('gone.title')} fact={t('gone.text')} />
      <p className={styles.shortcuts}>
        <LinkButton look="strong" to={PATHS.backpack}>
          {t('gone.action')}
        </LinkButton>
        <LinkButton to={`${PATHS.backpack}?${TRASH}`}>{t('gone.trash')}</LinkButton>
      </p>
    </>
  )
}
