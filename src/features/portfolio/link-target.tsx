/** The links of a portfolio: open, locked or pointing, with their length judged and a QR code. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { strength } from '#core/backup/strength.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { bandOf } from '#core/sharing/band.ts'
import { QrPanel } from '#entities/qr/qr-panel.tsx'
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './portfolio.module.css'
import { pointerOf } from './publish/link-of.ts'
import { usePublish } from './use-publish.ts'

export function LinkTarget({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const { link } = usePublish()
  const pointer = pointerOf(portfolio)
  return (
    <>
      <section className={styles.target}>
        <h3>{t('target.link')}</h3>
        <p>{t('target.linkHint')}</p>
        <Button disabled={link.pending} onClick={() => link.run({ portfolio, passphrase: '' })}>
          {t('target.makeLink')}
        </Button>
      </section>
      <LockedLink
        isBusy={link.pending}
        onMake={(passphrase) => link.run({ portfolio, passphrase })}
      />
      {pointer ? (
        <section className={styles.target}>
          <h3>{t('target.pointer')}</h3>
          <p>{t('target.pointerHint')}</p>
          <LinkResult link={pointer} />
        </section>
      ) : null}
      {link.value ? (
        <section className={styles.target}>
          <LinkResult link={link.value} />
        </section>
      ) : null}
    </>
  )
}

interface LockedLinkProps {
  readonly isBusy: boolean
  readonly onMake: (passphrase: string) => void
}

/** Who has the link can guess for as long as he likes, so a weak passphrase makes none. */
function LockedLink({ isBusy, onMake }: LockedLinkProps) {
  const { t } = useTranslation('portfolio')
  const [passphrase, setPassphrase] = useState('')
  const found = strength(passphrase)
  return (
    <section className={styles.target}>
      <h3>{t('target.locked')}</h3>
      <p>{t('target.lockedHint')}</p>
      <TextField
        label={t('target.passphrase')}
        hint={t('target.passphraseHint')}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <p role="status" className={styles.soft}>
        {passphrase === '' ? '' : t(`target.strength.${found}`)}
      </p>
      <Button disabled={isBusy || found === 'weak'} onClick={() => onMake(passphrase)}>
        {t('target.makeLink')}
      </Button>
    </section>
  )
}

/** A link that is too long is not handed out: the page is offered instead (L-05). */
function LinkResult({ link }: { readonly link: string }) {
  const { t } = useTranslation('portfolio')
  const band = bandOf(link)
  const words = {
    qr: t('link.qr'),
    none: t('link.qrNone'),
    svg: t('link.svg'),
    png: t('link.png'),
  }
  return (
    <>
      <Notice tone={band === 'tooLong' || band === 'click' ? 'caution' : 'plain'} role="status">
        <p>{t(`band.${band}`, { length: link.length })}</p>
      </Notice>
      {band === 'tooLong' ? null : (
        <>
          <h3>{t('link.result')}</h3>
          <p className={styles.link}>
            <a href={link}>{link}</a>
          </p>
          <CopyButton text={link} label={t('link.result')} />
          <QrPanel text={link} words={words} />
          <p className={styles.soft}>{t('link.honest')}</p>
        </>
      )}
    </>
  )
}
