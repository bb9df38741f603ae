/** To whom one badge was made out, as far as it says, and what the typed address said of it. */
import { useTranslation } from 'react-i18next'
import { statedPerson } from '#core/portfolio/stated-person.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { isGenuine } from './proved-on.ts'
import type { ReaderRow } from './use-reports.ts'

export interface MadeOutProps {
  readonly row: ReaderRow
  readonly owned: Owned | undefined
}

export function MadeOut({ row, owned }: MadeOutProps) {
  const { t } = useTranslation('reader')
  const person = statedPerson(row.credential.badge)
  return (
    <p>
      <strong>{t('madeOut.title')}</strong> {person ? t('madeOut.stated', { person }) : null}{' '}
      {t(`madeOut.${answerOf(row, owned)}`, { address: owned?.address ?? '' })}
    </p>
  )
}

type Answer = 'yes' | 'unproven' | 'no' | 'untestable' | 'unnamed' | 'unreadable' | 'untested'

/** What a test of an address said goes before what the badge itself lets us test. */
function answerOf(row: ReaderRow, owned: Owned | undefined): Answer {
  const { id, report } = row
  const said = report?.checks.find((check) => check.id === 'recipient')?.answer
  if (said === 'unnamed' || said === 'unreadable') return said
  if (owned?.yes.includes(id)) return isGenuine(row) ? 'yes' : 'unproven'
  if (owned?.no.includes(id)) return 'no'
  return owned ? 'untestable' : 'untested'
}
