/** Helps with a picture without a badge: what was seen in it, its QR code, and how to get the original. */
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#core/baking/doctor/evidence.ts'
import { requestFetch } from '#services/importing/addresses-to-fetch.ts'
import type { ImportLine } from '#services/importing/import-state.ts'
import { takeText } from '#services/importing/sort-input.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './import-line.module.css'

/** Where people are when they save a badge, and where they save it from; words per key. */
const SITES = [
  'site.edubadges',
  'site.canvas',
  'site.credly',
  'site.passport',
  'site.other',
] as const
const PLACES = ['place.iphone', 'place.android', 'place.computer'] as const

/** How much of what was noticed is worth telling. */
const TELLING = 3

export function Doctor({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('importing')
  const { diagnosis, qr, origin } = line
  if (!diagnosis || diagnosis.kind === 'notAPicture') return null
  const choice = (key: (typeof SITES | typeof PLACES)[number]) => ({
    name: t(`doctor.${key}.name`),
    text: t(`doctor.${key}.text`),
  })
  return (
    <>
      {qr ? <QrOffer qr={qr} words={t('doctor.qr')} /> : null}
      {origin ? <OriginOffer origin={origin} /> : null}
      <details className={styles.doctor}>
        <summary>{t('doctor.how')}</summary>
        <Noticed evidence={diagnosis.evidence.slice(0, TELLING)} />
        <p>{t('doctor.original')}</p>
        <Choices choices={SITES.map(choice)} />
        <Choices choices={PLACES.map(choice)} />
      </details>
    </>
  )
}

function Noticed({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation('importing')
  if (evidence.length === 0) return null
  return (
    <>
      <p>{t('doctor.noticed')}</p>
      <ul className={styles.facts}>
        {evidence.map(({ id, detail }) => (
          <li key={id}>{t(`doctor.evidence.${id}`, { ...detail })}</li>
        ))}
      </ul>
    </>
  )
}

interface Choice {
  readonly name: string
  readonly text: string
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <dl className={styles.choices}>
      {choices.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function QrOffer({ qr, words }: { readonly qr: string; readonly words: string }) {
  const { t } = useTranslation('importing')
  return (
    <p className={styles.offer}>
      {words} <q className={styles.quote}>{qr.slice(0, 200)}</q>{' '}
      <Button onClick={() => takeText(qr)}>{t('doctor.useQr')}</Button>
    </p>
  )
}

function OriginOffer({ origin }: { readonly origin: string }) {
  const { t } = useTranslation('importing')
  return (
    <p className={styles.offer}>
      {t('doctor.origin', { host: new URL(origin).host })}{' '}
      <Button onClick={() => requestFetch([origin])}>{t('doctor.useOrigin')}</Button>
    </p>
  )
}
