/** The list of portfolios, and the ways to begin one. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Beginnings } from './beginnings.tsx'
import styles from './portfolio.module.css'
import { usePortfolios } from './use-portfolios.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const { all, begin, remove } = usePortfolios()
  return (
    <>
      <PageHeading title={t('title')} fact={t('lead')} />
      {all.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.list}>
        {all.map((row) => {
          const { id, title, updatedAt } = row
          const name = title || t('untitled')
          return (
            <li key={id}>
              <div>
                <h2>{name}</h2>
                <p className={styles.soft}>{t('changed', { date: format.moment(updatedAt) })}</p>
              </div>
              <LinkButton to={PATHS.portfolio(id)} look="strong">
                {t('open', { name })}
              </LinkButton>
              <Button look="quiet" onClick={() => remove(row)}>
                {t('delete', { name })}
              </Button>
            </li>
          )
        })}
      </ul>
      <Beginnings begin={begin} />
    </>
  )
}
