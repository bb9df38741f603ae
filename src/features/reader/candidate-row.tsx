/** One candidate of the desk: a count per column, and unfolded what needs explaining before what is valid. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isExample } from '#core/badge/example.ts'
import { isProof, mark } from '#core/verification/report.ts'
import { TONE_OF_MARK } from '#core/verification/tone.ts'
import { tallyOf } from '#entities/reading/tally.ts'
import tones from '#entities/verdict-mark/tone.module.css'
import { ToneIcon } from '#entities/verdict-mark/tone-icon.tsx'
import type { Owned } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './candidate-table.module.css'
import { CheckedBadges } from './checked-badges.tsx'
import { COUNT_COLUMN_NAMES, type CountColumn, countIn } from './desk-columns.ts'
import type { DeskPerson } from './desk-person.ts'
import { Hers } from './hers.tsx'
import { provedOn } from './proved-on.ts'
import type { ReaderRow } from './use-reports.ts'

export interface CandidateRowProps {
  readonly one: DeskPerson
  /** how many columns the table has */
  readonly width: number
  readonly onTested: (owned: Owned | undefined) => void
}

export function CandidateRow({ one, width, onTested }: CandidateRowProps) {
  const { t } = useTranslation('reader')
  const [open, setOpen] = useState(false)
  const tally = tallyOf(one.rows)
  const person = one.person || t('hr.loose')
  return (
    <tbody className={open ? styles.open : undefined}>
      <tr>
        <th scope="row">
          <span dir="auto">{person}</span>
          <small className={styles.source}>
            <SourceOf one={one} />
          </small>
        </th>
        {COUNT_COLUMN_NAMES.map((column) => (
          <td
            key={column}
            data-column={t(`hr.column.${column}`)}
            className={countIn(tally, column) > 0 ? undefined : styles.zero}
          >
            <CountCell column={column} count={countIn(tally, column)} />
          </td>
        ))}
        <td data-column={t('hr.column.address')}>
          <AddressCell one={one} />
        </td>
        <td className={styles.unfold}>
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span className="visually-hidden">{t('hr.unfold', { person })}</span>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path fill="none" stroke="currentColor" strokeWidth="2" d="m3 6 5 5 5-5" />
            </svg>
          </Button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={width} className={styles.inside}>
            <Inside one={one} person={person} onTested={onTested} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

/** In what it came, and what of it does not count. */
function SourceOf({ one: { candidate, person, rows } }: Pick<CandidateRowProps, 'one'>) {
  const { t } = useTranslation('reader')
  const { source, owner } = candidate
  const { examples } = tallyOf(rows)
  const files = new Set(rows.map(({ fileName }) => fileName)).size
  const named = source.kind === 'file' && (owner !== '' || source.name !== person)
  return [
    named ? source.name : t('hr.files', { count: files }),
    ...(examples > 0 ? [t('strip.examples', { count: examples })] : []),
  ].join(' · ')
}

/** A zero is a dot to the eye, and a zero to the ear. */
function CountCell({ column, count }: { readonly column: CountColumn; readonly count: number }) {
  const tone = TONE_OF_MARK[column]
  if (count > 0)
    return (
      <span className={[styles.count, tones[tone]].join(' ')}>
        <ToneIcon tone={tone} /> {count}
      </span>
    )
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">0</span>
    </>
  )
}

/** Whose badges they are is a question for every row, also when nobody asked it yet. */
function AddressCell({ one: { rows, owned } }: Pick<CandidateRowProps, 'one'>) {
  const { t } = useTranslation('reader')
  return owned
    ? t('hr.onAddress', { yes: provedOn(rows, owned).length, total: rows.length })
    : t('hr.addressOpen')
}

interface InsideProps extends Pick<CandidateRowProps, 'one' | 'onTested'> {
  readonly person: string
}

function Inside({ one: { candidate, rows, owned }, person, onTested }: InsideProps) {
  const { t } = useTranslation('reader')
  const valid = rows.filter(isValid)
  const rest = rows.filter((row) => !isValid(row))
  return (
    <>
      {rest.length > 0 ? (
        <CheckedBadges caption={person} hideCaption rows={rest} owned={owned} />
      ) : null}
      {valid.length > 0 ? (
        <details className={styles.valid}>
          <summary>
            <ToneIcon tone="valid" />{' '}
            {t('hr.valid', { count: valid.length, names: valid.map(nameOf).join(', ') })}
          </summary>
          <CheckedBadges caption={person} hideCaption rows={valid} owned={owned} />
        </details>
      ) : null}
      <Hers name={candidate.owner} badges={rows} owned={owned} onTested={onTested} />
    </>
  )
}

const nameOf = ({ credential: { badge } }: ReaderRow) => badge.name

const isValid = ({ report, credential }: ReaderRow) =>
  report !== undefined && isProof(mark(report)) && !isExample(credential.badge)
