/** What comes out of the printer: a dated report for each person, made only when it is printed. */
import { useTranslation } from 'react-i18next'
import { PaperReport } from '#entities/reading/paper-report.tsx'
import { PATHS } from '#routes/paths.ts'
import type { DeskPerson } from './desk-person.ts'
import { provedOn } from './proved-on.ts'
import styles from './reader.module.css'
import { usePrinting } from './use-printing.ts'

export function PaperReports({ people }: { readonly people: readonly DeskPerson[] }) {
  const isPrinting = usePrinting()
  if (!isPrinting) return null
  const base = new URL(import.meta.env.BASE_URL, location.origin)
  return (
    <div className={styles.paper}>
      {people.map((one) => (
        <PaperReport
          key={one.candidate.key}
          person={one.person}
          rows={one.rows}
          reader={new URL(PATHS.view.slice(1), base).href}
        >
          <Where one={one} />
        </PaperReport>
      ))}
    </div>
  )
}

/** Where the badges came from, whose word the name is, and what an address said of it. */
function Where({ one: { candidate, owned, rows } }: { readonly one: DeskPerson }) {
  const { t } = useTranslation('reader')
  const { source } = candidate
  const from = source.kind === 'file' ? source.name : source.kind === 'web' ? source.host : ''
  return (
    <p>
      {from
        ? t('paper.from', { count: rows.length, from })
        : t('found.badges', { count: rows.length })}
      {'. '}
      {candidate.owner ? t('paper.name') : null}{' '}
      <strong>
        {owned
          ? t('paper.address', {
              address: owned.address,
              yes: provedOn(rows, owned).length,
              total: rows.length,
            })
          : t('paper.noAddress')}
      </strong>
    </p>
  )
}
