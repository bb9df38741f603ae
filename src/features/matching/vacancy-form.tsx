/** What to compare with: a pasted text, or an occupation where ESCO was loaded. */
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/field.tsx'
import { ChooseName } from './choose-name.tsx'
import styles from './matching.module.css'
import { useMatchLanguage } from './skill-name.tsx'
import type { Match } from './use-match.ts'

export function VacancyForm({ catalogue, begin }: Pick<Match, 'catalogue' | 'begin'>) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  const [text, setText] = useState('')
  const find = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() !== '') begin({ kind: 'text', text })
  }
  return (
    <div className={styles.begin}>
      <form className={styles.form} onSubmit={find}>
        <TextArea
          label={t('vacancy')}
          hint={t('vacancyHint')}
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="main">
          {t('find')}
        </Button>
      </form>
      {catalogue.occupations.length > 0 ? (
        <ChooseName
          label={t('occupation')}
          hint={t('occupationHint')}
          names={catalogue.occupations.map(({ name }) => name[language])}
          onChoose={(occupation) => begin({ kind: 'occupation', occupation })}
        />
      ) : null}
    </div>
  )
}
