/** One row per candidate: what their badges count, in columns that sort, and badge by badge when unfolded. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Owned } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import { CandidateRow } from './candidate-row.tsx'
import styles from './candidate-table.module.css'
import { COUNT_COLUMN_NAMES, type DeskOrder, inOrder, pressed } from './desk-columns.ts'
import type { DeskPerson } from './desk-person.ts'

export interface CandidateTableProps {
  readonly people: readonly DeskPerson[]
  readonly onTested: (key: string, owned: Owned | undefined) => void
}

const COLUMNS = ['person', ...COUNT_COLUMN_NAMES, 'address'] as const

export function CandidateTable({ people, onTested }: CandidateTableProps) {
  const { t, i18n } = useTranslation('reader')
  const [order, setOrder] = useState<DeskOrder>()
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('hr.table')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <SortHead
              key={column}
              column={column}
              order={order}
              onPress={() => setOrder(pressed(order, column))}
            />
          ))}
          <td />
        </tr>
      </thead>
      {inOrder(people, order, i18n.language).map((one) => (
        <CandidateRow
          key={one.candidate.key}
          one={one}
          width={COLUMNS.length + 1}
          onTested={(owned) => onTested(one.candidate.key, owned)}
        />
      ))}
    </table>
  )
}

interface SortHeadProps {
  readonly column: (typeof COLUMNS)[number]
  readonly order: DeskOrder | undefined
  readonly onPress: () => void
}

function SortHead({ column, order, onPress }: SortHeadProps) {
  const { t } = useTranslation('reader')
  const way = order?.down ? 'descending' : 'ascending'
  const isBy = order?.by === column
  return (
    <th scope="col" aria-sort={isBy ? way : 'none'}>
      <Button look="quiet" className={styles.sort ?? ''} onClick={onPress}>
        {t(`hr.column.${column}`)}
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path fill="none" stroke="currentColor" strokeWidth="1.6" d="m2 4 4 4 4-4" />
        </svg>
      </Button>
    </th>
  )
}
