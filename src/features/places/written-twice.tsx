/** Texts that were written on two devices at once: both are here until the person has chosen. */
import { useTranslation } from 'react-i18next'
import { useCommand } from '#hooks/use-command.ts'
import { useLive } from '#storage/live/live.ts'
import { type TwoTexts, twoTexts } from '#storage/live/vault-queries.ts'
import { chooseText } from '#storage/operations/vault-choose.ts'
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import styles from './places.module.css'

export function WrittenTwice() {
  const { t } = useTranslation('places')
  const all = useLive(twoTexts)
  if (all.length === 0) return null
  return (
    <section>
      <h4>{t('vault.twice')}</h4>
      <ul className={styles.pages}>
        {all.map((one) => (
          <Both key={`${one.row} ${one.field}`} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Both({ one: { row, field, now, beside } }: { readonly one: TwoTexts }) {
  const { t } = useTranslation('places')
  const choose = useCommand(() => chooseText(row, field))
  return (
    <li>
      <p className={styles.soft}>{t('vault.now')}</p>
      <p dir="auto">{now || t('vault.nothing')}</p>
      {beside.map((text) => (
        <div key={text}>
          <p className={styles.soft}>{t('vault.other')}</p>
          <p dir="auto">{text}</p>
          <CopyButton text={text} label={t('vault.otherLabel')} />
        </div>
      ))}
      <Button look="quiet" disabled={choose.pending} onClick={() => choose.run()}>
        {t('vault.chosen')}
      </Button>
    </li>
  )
}
