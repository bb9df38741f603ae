/** A vacancy beside the backpack: which asked skills are proved, which are said, which are missing. All on this device. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#core/matching/catalogue.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './matching.module.css'
import { Results } from './results.tsx'
import { useMatchLanguage } from './skill-name.tsx'
import { SkillSource } from './skill-source.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { type Match, useMatch } from './use-match.ts'
import { VacancyForm } from './vacancy-form.tsx'

export function Component() {
  const { t } = useTranslation('matching')
  const { catalogue, failure, loading, remove } = useCatalogue()
  return (
    <>
      <PageHeading
        title={t('title')}
        fact={t('fact')}
        back={{ to: PATHS.skills, label: t('back') }}
      />
      {catalogue ? (
        <>
          <Comparison key={catalogue.source} catalogue={catalogue} />
          <SkillSource {...{ catalogue, failure, loading, remove }} />
        </>
      ) : null}
    </>
  )
}

/** What takes the place of a form that is gone begins where it begins, for eyes and for the keyboard. */
const takeFocus = (element: HTMLElement | null) => element?.focus()

function Comparison({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation('matching')
  const match = useMatch(catalogue)
  const { vacancy, matched, begin } = match
  const [isAgain, setAgain] = useState(false)
  const another = () => {
    setAgain(true)
    begin(undefined)
  }
  if (vacancy === undefined) {
    return (
      <div tabIndex={-1} ref={isAgain ? takeFocus : undefined}>
        <VacancyForm catalogue={catalogue} begin={begin} />
      </div>
    )
  }
  return (
    <>
      <div tabIndex={-1} ref={takeFocus} className={styles.head}>
        <Chosen match={match} />
        <Button onClick={another}>{t('another')}</Button>
      </div>
      {matched ? <Results match={match} matched={matched} /> : <p role="status">{t('reading')}</p>}
    </>
  )
}

function Chosen({ match: { catalogue, vacancy } }: { readonly match: Match }) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  if (vacancy?.kind !== 'occupation') return <span />
  const name = catalogue.occupations[vacancy.occupation]?.name[language] ?? ''
  return <strong>{t('chosen', { name })}</strong>
}
