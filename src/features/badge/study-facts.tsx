/** Level, credits and study load. */
import { useTranslation } from 'react-i18next'
import type { Badge } from '#core/badge/badge.ts'
import { useFormat } from '#i18n/format.ts'
import type badgeWords from '#locales/en/badge.json'
import styles from './badge-page.module.css'
import { Section } from './section.tsx'

type StudyWord = keyof (typeof badgeWords)['study']

export function StudyFacts({ badge }: { readonly badge: Badge }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const { programme, stackable: _, ...study } = badge.achievement.study
  const facts = Object.entries({ ...study, programme: programme.join(', ') }).filter(
    ([, value]) => value,
  )
  if (facts.length === 0) return null
  return (
    <Section id="study">
      <table className={styles.table}>
        <tbody>
          {facts.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{t(`study.${key as StudyWord}`) /* keys of StudyFacts */}</th>
              <td>{typeof value === 'number' ? format.number(value) : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
