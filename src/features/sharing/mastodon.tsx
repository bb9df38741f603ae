/** Mastodon lives on many hosts: one's own is asked once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mastodonAddress, type Shared } from '#core/exporting/share-intents.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { saveSetting } from '#storage/operations/settings.ts'
import { buttonClass } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './sharing.module.css'

export function Mastodon({ shared }: { readonly shared: Shared }) {
  const { t } = useTranslation('sharing')
  const remembered = useLive(setting.mastodon)
  const remember = useCommand((host: string) => saveSetting('mastodon', host))
  const [typed, setTyped] = useState<string>()
  const instance = typed ?? remembered
  const address = mastodonAddress(instance, shared)
  return (
    <div className={styles.row}>
      <TextField
        label={t('send.instance')}
        value={instance}
        placeholder="mastodon.nl"
        error={instance !== '' && address === undefined ? t('send.wrong') : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {address === undefined ? null : (
        <a
          className={buttonClass('plain')}
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          onClick={() => remember.run(new URL(address).host)}
        >
          {t('send.mastodon')}
        </a>
      )}
    </div>
  )
}
