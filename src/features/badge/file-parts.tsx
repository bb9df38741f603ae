/** What is baked in the original file: its chunks or elements with their sizes. */
import { useTranslation } from 'react-i18next'
import type { Part } from '#core/baking/carrier.ts'
import { useFormat } from '#i18n/format.ts'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'
import { useFileParts } from './use-file-parts.ts'

export function FileParts({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const { original } = open
  const parts = useFileParts(original)
  if (!original) return <p>{t('pasted')}</p>
  return (
    <>
      <p>{t('originalText', { name: original.name, size: format.size(original.size) })}</p>
      {original.mediaType.startsWith('image/') ? <p>{t('picture')}</p> : null}
      <PartTable parts={parts} />
    </>
  )
}

function PartTable({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('part.type')}</th>
          <th scope="col">{t('part.label')}</th>
          <th scope="col">{t('part.size')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <tr key={index}>
            <td>{part.type}</td>
            <td>{part.label}</td>
            <td>{format.size(part.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
