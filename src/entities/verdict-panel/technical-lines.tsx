/** For who wants to know exactly: algorithm, key, hosts asked, list index, remarks. */
import { useTranslation } from 'react-i18next'
import type { Detail, Report } from '#core/verification/report.ts'
import { useContactWords } from '#i18n/words.ts'
import { RemarkLines } from './remark-lines.tsx'
import styles from './verdict-panel.module.css'

export function TechnicalLines({ report }: { readonly report: Report }) {
  const { t } = useTranslation('verification')
  const say = useContactWords()
  return (
    <details className={styles.more}>
      <summary>{t('technical')}</summary>
      <dl className={styles.facts}>
        {report.checks.map((check) => (
          <Fact
            key={check.id}
            term={t(`check.${check.id}.name`)}
            code={check.answer}
            detail={check.detail}
          />
        ))}
      </dl>
      <RemarkLines report={report} of="expert" title={t('expertRemarks')} />
      <h3>{t('contacts')}</h3>
      {report.contacts.length === 0 ? <p>{t('noContacts')}</p> : null}
      <ul>
        {report.contacts.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index}>
            {[contact.host, say(contact).purpose, say(contact).outcome].join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface FactProps {
  readonly term: string
  readonly code: string
  readonly detail: Detail | undefined
}

function Fact({ term, code, detail }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {code} {written(detail)}
      </dd>
    </>
  )
}

function written(detail: Detail | undefined): string {
  return Object.entries(detail ?? {})
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(' · ')
}
