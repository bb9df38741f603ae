/** The desk by badge, for a teacher: who has it, and of whom there is no file; and all of it as a sheet. */

import { useTranslation } from 'react-i18next'
import { csv } from '#core/exporting/csv.ts'
import { dayOf } from '#core/kernel/day.ts'
import { isProof, type Mark } from '#core/verification/report.ts'
import { VerdictMark } from '#entities/verdict-mark/verdict-mark.tsx'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { type ClassBadge, classView, teamSheet } from './class-view.ts'
import type { DeskPerson } from './desk-person.ts'
import styles from './reader.module.css'

export function ClassList({ people }: { readonly people: readonly DeskPerson[] }) {
  const { t } = useTranslation('reader')
  const badges = classView(people)
  return (
    <section className={styles.section} aria-label={t('class.title')}>
      <p>
        {t('class.text')} <SaveSheet people={people} badges={badges} />
      </p>
      <ul className={styles.class}>
        {badges.map((badge) => (
          <li key={badge.key}>
            <OneBadge badge={badge} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneBadge({ badge: { name, issuer, holders, without } }: { readonly badge: ClassBadge }) {
  const { t } = useTranslation('reader')
  return (
    <>
      <h2 dir="auto">{name}</h2>
      <p className={styles.soft}>{issuer}</p>
      <p>
        <strong>{t('class.with', { count: holders.length })}</strong>{' '}
        {holders.map(({ key, person, mark }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may have it twice
          <span key={`${key} ${at}`} className={styles.holder}>
            {person || t('hr.loose')}{' '}
            {mark === undefined || isProof(mark) ? null : <VerdictMark mark={mark} />}
            {mark === undefined ? t('table.waiting') : null}
          </span>
        ))}
      </p>
      {without.length > 0 ? (
        <p>
          <strong>{t('class.without', { count: without.length })}</strong>{' '}
          {without.map(({ person }) => person || t('hr.loose')).join(', ')}
        </p>
      ) : null}
    </>
  )
}

interface SaveSheetProps {
  readonly people: readonly DeskPerson[]
  readonly badges: readonly ClassBadge[]
}

function SaveSheet({ people, badges }: SaveSheetProps) {
  const { t } = useTranslation(['reader', 'verification'])
  const say = (mark: Mark | undefined) =>
    mark === undefined ? t('table.waiting') : t(`verification:verdict.${mark}`)
  const save = () => {
    const heads = [t('hr.column.person'), ...badges.map(({ name }) => name)]
    const today = dayOf(Date.now())
    saveFile(csv([heads, ...teamSheet(people, badges, say)]), `rugzak-team-${today}.csv`)
  }
  return <Button onClick={save}>{t('class.save')}</Button>
}
