/** What a skill is called in the language of the screen; where ESCO has no name in it, its group, and that is said. */
import { Trans, useTranslation } from 'react-i18next'
import type { AskableSkill } from '#core/matching/catalogue.ts'
import type { Language } from '#core/matching/language.ts'
import styles from './matching.module.css'

export function useMatchLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'nl' ? 'nl' : 'en'
}

const otherThan = (language: Language) => (language === 'nl' ? 'en' : 'nl')

/** The name, else that of the group, else that in the other language. */
export function nameIn({ name, group }: AskableSkill, language: Language): string {
  return name[language] || group?.[language] || name[otherThan(language)]
}

/** Nothing where the skill has a name in this language. */
export function NameNote({ skill }: { readonly skill: AskableSkill }) {
  const { t } = useTranslation('matching')
  const language = useMatchLanguage()
  if (skill.name[language] !== '') return null
  const other = otherThan(language)
  if (!skill.group?.[language]) return <p className={styles.soft}>{t('noNameNoGroup')}</p>
  return (
    <p className={styles.soft}>
      <Trans
        t={t}
        i18nKey="noName"
        values={{ other: skill.name[other] }}
        components={{ other: <span lang={other} /> }}
      />
    </p>
  )
}
