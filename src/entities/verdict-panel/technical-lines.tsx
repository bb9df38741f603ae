/** For who wants to know exactly: algorithm, key, hosts asked, list index, remarks. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/verification/report.ts'
import { useContactWords } from '#i18n/words.ts'
import { RemarkLines } from './remark-lines.tsx'
import styles from './verdict-panel.module.css'
import { writtenFacts } from './written-facts.ts'

export function TechnicalLines({ report }: { readonly report: Report }) {
  const { t } = useTranslation('verification')
  const say = useContactWords()
  return (
    <details className={styles.more}>
      <summary>{t('technical')}</summary>
      <dl className={styles.facts}>
        {report.checks.map((check) => (
          <Fragment key={check.id}>
            <dt>{t(`check.${check.id}.name`)}</dt>
            <dd>{writtenFacts(check).join(' · ')}</dd>
          </Fragment>
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
