/** What is told of a PDF without a badge: its signatures, the code on a page, and a place to keep it. */
import { type SyntheticEvent, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import type { PdfSignature } from '#core/verification/pdf/check-signature.ts'
import { useFormat } from '#i18n/format.ts'
import type { ImportLine } from '#services/importing/import-state.ts'
import { isHeld, keepPdf } from '#services/importing/pdf-evidence.ts'
import { library } from '#services/search/library.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import { QrOffer } from './doctor.tsx'
import styles from './import-line.module.css'

export function PdfFindings({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('importing')
  const { signatures = [], qr, diagnosis } = line
  return (
    <>
      {signatures.map((signature, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <SignatureWords key={at} signature={signature} />
      ))}
      {qr && !diagnosis ? <QrOffer qr={qr} words={t('pdf.qr')} /> : null}
      <KeepOffer lineKey={line.key} />
    </>
  )
}

/** Never a mark: whoever signed, their name was not checked. */
function SignatureWords({ signature }: { readonly signature: PdfSignature }) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const { state, coversAll, signedAt, isOutsideCertificate } = signature
  const signer = signature.signer ?? t('pdf.signature.nameless')
  const kind = state === 'holds' && !coversAll ? 'holdsPart' : state
  return (
    <p>
      {t(`pdf.signature.${kind}`, { signer })}
      {signedAt ? ` ${t('pdf.signature.when', { date: format.date(signedAt) })}` : null}
      {isOutsideCertificate ? ` ${t('pdf.signature.outside')}` : null}
    </p>
  )
}

function KeepOffer({ lineKey }: { readonly lineKey: string }) {
  const { t } = useTranslation('importing')
  const [kept, setKept] = useState('')
  const badges = useSyncExternalStore(library.subscribe, library.get)?.badges ?? []
  const mine = badges.filter(({ place }) => place === 'backpack')
  if (kept) return <p role="status">{t('pdf.kept', { badge: kept })}</p>
  if (mine.length === 0 || !isHeld(lineKey)) return null
  return (
    <details className={styles.doctor}>
      <summary>{t('pdf.offer')}</summary>
      <KeepForm lineKey={lineKey} badges={mine} onKept={setKept} />
    </details>
  )
}

interface KeepFormProps {
  readonly lineKey: string
  readonly badges: readonly { readonly id: BadgeId; readonly name: string }[]
  /** hears the name of the badge */
  readonly onKept: (badge: string) => void
}

function KeepForm({ lineKey, badges, onKept }: KeepFormProps) {
  const { t } = useTranslation('importing')
  const { t: failure } = useTranslation('badge')
  const [problem, setProblem] = useState('')
  const keep = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('badge')
    const badge = badges.find(({ id }) => id === chosen)
    if (!badge) return
    const done = await keepPdf(lineKey, badge.id)
    if (done.ok) onKept(badge.name)
    else setProblem(failure(`ownEvidence.failure.${done.failure.kind}`))
  }
  return (
    <form onSubmit={(event) => void keep(event)}>
      <SelectField name="badge" label={t('pdf.badge')}>
        {badges.map(({ id, name }) => (
          <option key={id} value={id}>
            {name || t('nameless')}
          </option>
        ))}
      </SelectField>
      {problem ? <p role="alert">{problem}</p> : null}
      <p className={styles.offer}>
        <Button type="submit" look="strong">
          {t('pdf.keep')}
        </Button>
      </p>
    </form>
  )
}
