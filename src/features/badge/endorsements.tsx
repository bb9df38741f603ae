/** Endorsements: who, when, what they say, and whether each was proved. */
import { useTranslation } from 'react-i18next'
import { mark, type Report } from '#core/verification/report.ts'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { useFormat } from '#i18n/format.ts'
import styles from './badge-page.module.css'
import { Section } from './section.tsx'

export function Endorsements({ report }: { readonly report: Report | undefined }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const all = report?.embedded.filter((one) => one.role === 'endorsement') ?? []
  if (all.length === 0) return null
  return (
    <Section id="endorsements">
      <ul className={styles.boxes}>
        {all.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={index} className={styles.box}>
            {one.comment ? <Markdown text={one.comment} /> : null}
            <p>
              {t('endorsement.by', { name: one.issuer ?? one.issuerId ?? '?' })}{' '}
              {one.awardedAt ? t('endorsement.on', { when: format.date(one.awardedAt) }) : null}
            </p>
            <VerdictMark mark={mark(one.report)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
