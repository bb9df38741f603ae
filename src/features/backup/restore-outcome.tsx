/** What became of a restore: what is back, what is not and why, and what stands twice now. */
import { useTranslation } from 'react-i18next'
import type { Restored } from '#storage/operations/restore.ts'
import { Notice } from '#ui/notice/notice.tsx'

/** Names beyond this many would only push the sentence out of sight. */
const MOST_NAMES = 50

export function RestoreOutcome({ restored }: { readonly restored: Restored }) {
  const { t } = useTranslation('backup')
  const { failed, damaged, missing, beside, stopped, rest } = restored
  const isWhole = failed.length + damaged + missing === 0 && !stopped && !rest
  return (
    <Notice tone={isWhole ? 'valid' : 'caution'} role="status">
      <p>{t('restore.done', { count: restored.restored.length })}</p>
      {beside > 0 ? <p>{t('restore.beside', { count: beside })}</p> : null}
      {damaged > 0 ? <p>{t('restore.damagedLeft', { count: damaged })}</p> : null}
      {missing > 0 ? <p>{t('restore.missing', { count: missing })}</p> : null}
      {rest ? (
        <p>
          {t('restore.rest')} {t(`failure.${rest.kind}`)}
        </p>
      ) : null}
      {failed.length > 0 ? <NotBack failed={failed} /> : null}
      {stopped ? <p>{t('restore.stopped')}</p> : null}
    </Notice>
  )
}

function NotBack({ failed }: Pick<Restored, 'failed'>) {
  const { t } = useTranslation('backup')
  return (
    <>
      <p>{t('restore.notAll', { count: failed.length })}</p>
      <ul>
        {failed.slice(0, MOST_NAMES).map(({ id, name, failure }) => (
          <li key={id}>
            <strong>{name}</strong>:{' '}
            {t(`restore.why.${failure === 'damaged' ? 'damaged' : 'storage'}`)}
          </li>
        ))}
      </ul>
      <p>{t('restore.tryAgain')}</p>
    </>
  )
}
