/** Leaving is easy: a folder ready for each other wallet, with its known limits in words. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CLOSED_WALLETS, WALLET_IDS, WALLETS, type WalletId } from '#core/exporting/wallets.ts'
import { useFormat } from '#i18n/format.ts'
import type { Going } from '#storage/operations/exportable-badges.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './backup.module.css'
import { useExitKit } from './use-exit-kit.ts'
import { Writing } from './writing.tsx'

export function ExitKit() {
  const { t } = useTranslation('backup')
  return (
    <section className={styles.part}>
      <h2>{t('exit.title')}</h2>
      <p>{t('exit.text')}</p>
      <div className={styles.wallets}>
        {WALLET_IDS.map((wallet) => (
          <WalletLine key={wallet} wallet={wallet} />
        ))}
      </div>
      {CLOSED_WALLETS.map((wallet) => (
        <p key={wallet} className={styles.soft}>
          {t(`exit.closed.${wallet}`)}
        </p>
      ))}
      <p className={styles.soft}>{t('exit.source')}</p>
    </section>
  )
}

function WalletLine({ wallet }: { readonly wallet: WalletId }) {
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WALLETS[wallet].name}</summary>
      {open ? <Kit wallet={wallet} /> : null}
    </details>
  )
}

function Kit({ wallet }: { readonly wallet: WalletId }) {
  const { t } = useTranslation('backup')
  const { going, state, isOurs, save } = useExitKit(wallet)
  return (
    <div className={styles.kit}>
      <p>{t(`exit.wallet.${wallet}.text`)}</p>
      {going ? <Fits going={going} /> : <p role="status">{t('exit.looking')}</p>}
      {going && going.fit > 0 ? (
        <Button look="strong" disabled={state.running} onClick={save}>
          {t('exit.button')}
        </Button>
      ) : null}
      {isOurs ? <Writing state={state} done="exit.done" /> : null}
    </div>
  )
}

/** Names shown per reason; all of them stand in the folder. */
const SHOWN = 5

function Fits({ going: { fit, stay } }: { readonly going: Going }) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  const count = [...stay.values()].reduce((sum, names) => sum + names.length, 0)
  const some = (names: readonly string[]) =>
    names.length > SHOWN
      ? `${names.slice(0, SHOWN).join(', ')} +${format.number(names.length - SHOWN)}`
      : format.list(names)
  return (
    <>
      <p className={styles.strong}>{fit > 0 ? t('exit.fits', { count: fit }) : t('exit.none')}</p>
      {count > 0 ? (
        <>
          <p>{t('exit.stays', { count })}</p>
          <ul>
            {[...stay].map(([problem, names]) => (
              <li key={problem}>
                {t(`exit.problem.${problem}`)}: {some(names)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
