/** Where a badge lies when it is not in the backpack, with the way back, and that an example is one. */
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { useCommand } from '#hooks/use-command.ts'
import { place } from '#services/place-badges.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'

export function Whereabouts({ open: { record } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const back = useCommand(() => place([record.id], 'backpack'))
  return (
    <>
      {isExample(record.badge) ? <p className={styles.example}>{t('example')}</p> : null}
      {record.place === 'backpack' ? null : (
        <Notice>
          <p>{t(record.place === 'trash' ? 'inTrash' : 'inArchive')}</p>
          <Button onClick={() => back.run()}>{t('restore')}</Button>
        </Notice>
      )}
    </>
  )
}
