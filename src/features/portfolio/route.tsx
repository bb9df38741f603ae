/** The list of portfolios, and the ways to begin one. */
import { useTranslation } from 'react-i18next'
import type { PageRecord } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Beginnings } from './beginnings.tsx'
import { JoinForm } from './join-form.tsx'
import styles from './portfolio.module.css'
import { ThemeDrawing } from './theme-drawing.tsx'
import { documentOf, usePortfolios } from './use-portfolios.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const { all, begin, join, remove } = usePortfolios()
  return (
    <>
      <PageHeading title={t('title')} fact={t('lead')} />
      {all.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.list}>
        {all.map((row) => (
          <Row key={row.id} row={row} onDelete={() => remove(row)} />
        ))}
      </ul>
      {all.length > 1 ? <JoinForm all={all} join={join} /> : null}
      <Beginnings begin={begin} />
    </>
  )
}

interface RowProps {
  readonly row: PageRecord
  readonly onDelete: () => void
}

function Row({ row, onDelete }: RowProps) {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const { id, title, updatedAt } = row
  const name = title || t('untitled')
  return (
    <li>
      <ThemeDrawing of={documentOf(row)?.theme ?? 'paper'} />
      <div>
        <h2 dir="auto">{name}</h2>
        <p className={styles.soft}>{t('changed', { date: format.moment(updatedAt) })}</p>
      </div>
      <LinkButton to={PATHS.portfolio(id)} look="strong">
        {t('open', { name })}
      </LinkButton>
      <Button look="quiet" onClick={onDelete}>
        {t('delete', { name })}
      </Button>
    </li>
  )
}
