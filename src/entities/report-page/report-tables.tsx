/** The answers, remarks and contacts of one report as tables; those inside the badge below it. */
import { useTranslation } from 'react-i18next'
import { standingLines } from '#core/verification/issuer-standing.ts'
import { mark, type Report } from '#core/verification/report.ts'
import {
  useAdviceWords,
  useAnswerWords,
  useContactWords,
  useRemarkWords,
  useStandingWords,
} from '#i18n/words.ts'
import { VerdictMark } from '../verdict-mark/verdict-mark.tsx'
import { writtenFacts } from '../verdict-panel/written-facts.ts'
import styles from './report-page.module.css'

export function ReportTables({ report }: { readonly report: Report }) {
  const { t } = useTranslation('report')
  const say = useRemarkWords()
  const remarks = [...new Set(report.remarks.map(say))]
  return (
    <>
      <Answers report={report} />
      {remarks.length > 0 ? (
        <section>
          <h2>{t('remarks')}</h2>
          <ul>
            {remarks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Contacts report={report} />
      <Inside report={report} />
    </>
  )
}

function Answers({ report }: { readonly report: Report }) {
  const { t } = useTranslation(['report', 'verification'])
  const answer = useAnswerWords()
  const advice = useAdviceWords()
  return (
    <table className={styles.table}>
      <caption>{t('report:checks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report:question')}</th>
          <th scope="col">{t('report:answer')}</th>
        </tr>
      </thead>
      <tbody>
        {report.checks.map((check) => (
          <tr key={check.id}>
            <th scope="row">{t(`verification:check.${check.id}.name`)}</th>
            <td>
              {answer(check)}
              <div>{advice(check)}</div>
              <div className={styles.code}>{writtenFacts(check).join(' · ')}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Contacts({ report: { contacts } }: { readonly report: Report }) {
  const { t } = useTranslation(['report', 'verification'])
  const say = useContactWords()
  if (contacts.length === 0) return <p>{t('verification:noContacts')}</p>
  return (
    <table className={styles.table}>
      <caption>{t('report:contacts')}</caption>
      <thead>
        <tr>
          {(['host', 'purpose', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`report:${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <tr key={index}>
            <th scope="row">{contact.host}</th>
            <td>{say(contact).purpose}</td>
            <td>{say(contact).outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Inside({ report: { embedded } }: { readonly report: Report }) {
  const { t } = useTranslation('report')
  const standing = useStandingWords()
  if (embedded.length === 0) return null
  return (
    <section>
      <h2>{t('embedded')}</h2>
      <ul>
        {embedded.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index}>
            {[one.name, one.issuer ?? one.issuerId].filter(Boolean).join(' · ')}{' '}
            <VerdictMark mark={mark(one.report)} /> {standing(standingLines(one.report))}
          </li>
        ))}
      </ul>
    </section>
  )
}
