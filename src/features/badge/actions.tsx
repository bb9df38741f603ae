/** Share, download the original, archive or remove. */
import { useTranslation } from 'react-i18next'
import type { BadgeRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { place } from '#services/place-badges.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './badge-page.module.css'
import type { OpenBadge } from './use-badge.ts'

export function Actions({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const { record } = open
  const { run: move } = useCommand((to: BadgeRecord['place']) => place([record.id], to))
  return (
    <>
      <div className={styles.actions}>
        <LinkButton look="strong" to={PATHS.share(record.id)}>
          {t('share')}
        </LinkButton>
        <Download open={open} />
      </div>
      <div className={styles.small}>
        {record.place === 'backpack' ? (
          <Button look="quiet" onClick={() => move('archive')}>
            {t('archive')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => move('backpack')}>
            {t('restore')}
          </Button>
        )}
        {record.place === 'trash' ? null : (
          <Button look="quiet" onClick={() => move('trash')}>
            {t('remove')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The original bytes, never a copy made by us; for pasted badges the text as it was. */
function Download({ open: { record, original } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const pasted = `badge.${record.payload.form === 'jws' ? 'jwt' : record.payload.form === 'xml' ? 'xml' : 'json'}`
  return (
    <Button
      onClick={() => saveFile(original?.bytes ?? record.payload.text, original?.name ?? pasted)}
    >
      {t('download')}
    </Button>
  )
}
