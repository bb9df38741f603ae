/** What comes out of the printer: a dated report for each person, made only when it is printed. */
import { PaperReport } from '#entities/reading/paper-report.tsx'
import { PATHS } from '#routes/paths.ts'
import type { DeskPerson } from './desk-person.ts'
import styles from './reader.module.css'
import { usePrinting } from './use-printing.ts'
import { useWhere } from './use-where.ts'

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

function Where({ one }: { readonly one: DeskPerson }) {
  const [from, address] = useWhere()(one)
  return (
    <p>
      {from} <strong>{address}</strong>
    </p>
  )
}
