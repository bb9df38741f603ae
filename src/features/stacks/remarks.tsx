/** What was odd in how badges refer to each other: said once, folded away. */
import { useTranslation } from 'react-i18next'
import type { StackRemark } from '#core/stacking/graph.ts'
import styles from './stacks.module.css'

const MOST = 50

export function Remarks({ remarks }: { readonly remarks: readonly StackRemark[] }) {
  const { t } = useTranslation('stacks')
  if (remarks.length === 0) return null
  return (
    <details className={styles.remarks}>
      <summary>{t('remarks', { count: remarks.length })}</summary>
      <ul>
        {remarks.slice(0, MOST).map(({ code, detail }) => (
          <li key={`${code} ${JSON.stringify(detail)}`} className={styles.remark}>
            {t(`remark.${code}`, {
              id: '',
              from: '',
              to: '',
              name: '',
              names: '',
              count: 0,
              read: 0,
              ...detail,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
