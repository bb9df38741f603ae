/** The columns of one person's badges, with what the reader can do on the spot. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsOf } from '#entities/reading/findings.ts'
import { ReadingFindings } from '#entities/reading/reading-findings.tsx'
import { useFormat } from '#i18n/format.ts'
import type { Candidate } from '#services/reading/candidate.ts'
import type { Owned } from '#services/reading/on-address.ts'
import { Button } from '#ui/button/button.tsx'
import { AskIssuers } from './ask-issuers.tsx'
import { Hers } from './hers.tsx'
import { provedOn } from './proved-on.ts'
import styles from './reader.module.css'
import type { Permissions } from './use-permission.ts'
import type { ReaderRow } from './use-reports.ts'

export interface FoundProps {
  readonly candidate: Candidate
  readonly rows: readonly ReaderRow[]
  readonly permissions: Permissions
  readonly owned: Owned | undefined
  readonly onTested: (owned: Owned | undefined) => void
}

export function Found({ candidate, rows, permissions, owned, onTested }: FoundProps) {
  const findings = findingsOf(rows)
  const id = `hers-${candidate.key}`
  const onAddress = owned ? provedOn(rows, owned).length : 0
  return (
    <div className={styles.found}>
      <ReadingFindings
        findings={findings}
        proved={onAddress > 0 && owned ? <OnAddress count={onAddress} owned={owned} /> : null}
        person={<Person name={candidate.owner} owned={owned} jumpTo={id} />}
        own={candidate.page && candidate.source.kind !== 'link' ? <OwnWords /> : null}
        actions={{
          waits: <AskIssuers hosts={findings.unasked} onAsk={permissions.ask} />,
          vocabulary: <FetchWords urls={findings.vocabularies} permissions={permissions} />,
        }}
      />
      <Hers id={id} name={candidate.owner} badges={rows} owned={owned} onTested={onTested} />
    </div>
  )
}

function OnAddress({ count, owned }: { readonly count: number; readonly owned: Owned }) {
  const { t } = useTranslation('reader')
  return <li>{t('found.onAddress', { count, address: owned.address })}</li>
}

interface PersonProps extends Pick<FoundProps, 'owned'> {
  readonly name: string
  readonly jumpTo: string
}

/** Never left out: an address in a badge says to whom it was sent, and not who sends it now. */
function Person({ name, owned, jumpTo }: PersonProps) {
  const { t } = useTranslation('reader')
  if (owned && owned.yes.length > 0) return <li>{t('found.sender', { address: owned.address })}</li>
  return (
    <li>
      {name ? t('found.person', { name }) : t('found.personUnnamed')}{' '}
      <Button look="quiet" className={styles.inline ?? ''} onClick={() => goTo(jumpTo)}>
        {t('found.test')}
      </Button>
    </li>
  )
}

/** The fragment of this page is the link itself, so a jump must not replace it. */
function goTo(id: string): void {
  document.getElementById(id)?.querySelector('input')?.focus()
}

const OwnWords = () => <li>{useTranslation('reader').t('found.own')}</li>

interface FetchWordsProps {
  readonly urls: readonly string[]
  readonly permissions: Permissions
}

function FetchWords({ urls, permissions: { fetch, fetching } }: FetchWordsProps): ReactNode {
  const { t } = useTranslation(['verification', 'reader'])
  const host = useFormat().list([...new Set(urls.map((url) => new URL(url).host))])
  const { pending, failure } = fetching
  if (urls.length === 0) return null
  return (
    <span className={styles.act}>
      {t('reader:vocabulary.text', { host })}
      <Button disabled={pending} onClick={() => fetch(urls)}>
        {t('verification:context.load', { host })}
      </Button>
      {failure && failure.kind !== 'crashed' ? (
        <span role="alert">{t(`verification:refused.${failure.kind}`)}</span>
      ) : null}
    </span>
  )
}
