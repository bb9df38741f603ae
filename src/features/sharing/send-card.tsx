/** Ways to send the text and address on: the device's share sheet, mail, and other services by plain links. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  fitsInMail,
  mastodonAddress,
  SHARE_INTENTS,
  type Shared,
} from '#core/exporting/share-intents.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { saveSetting } from '#storage/operations/settings.ts'
import { Button, buttonClass } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './sharing.module.css'

export function SendCard({ shared }: { readonly shared: Shared }) {
  const { t } = useTranslation('sharing')
  return (
    <section className={styles.card}>
      <h2>{t('send.title')}</h2>
      <p className={styles.row}>
        <ShareSheet shared={shared} />
        {SHARE_INTENTS.map(({ id, address }) => (
          <a
            key={id}
            className={buttonClass('plain')}
            href={address(shared)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t(`send.${id}`)}
          </a>
        ))}
      </p>
      {fitsInMail(shared) ? null : <p>{t('send.paste')}</p>}
      <Mastodon shared={shared} />
    </section>
  )
}

function ShareSheet({ shared }: { readonly shared: Shared }) {
  const { t } = useTranslation('sharing')
  if (typeof navigator.share !== 'function') return null
  const share = () => {
    // closing the sheet without choosing rejects, and means nothing went wrong
    navigator.share({ text: shared.text, url: shared.url }).catch(() => undefined)
  }
  return (
    <Button look="strong" onClick={share}>
      {t('send.sheet')}
    </Button>
  )
}

function Mastodon({ shared }: { readonly shared: Shared }) {
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
