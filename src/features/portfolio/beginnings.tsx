/** The ways to begin a portfolio, each as a card: how it looks, what it is called, what it gives. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { TEMPLATE_IDS } from '#core/portfolio/templates.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { isLanguage } from '#i18n/languages.ts'
import { PATHS } from '#routes/paths.ts'
import { BeginningDrawing } from './beginning-drawing.tsx'
import styles from './beginnings.module.css'
import type { Begin, Beginning } from './use-portfolios.ts'

export interface BeginningsProps {
  /** keeps a new portfolio and answers its id */
  readonly begin: Begin
}

export function Beginnings({ begin }: BeginningsProps) {
  const { t, i18n } = useTranslation('portfolio')
  const navigate = useNavigate()
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const start = (template: Beginning['template']) =>
    begin.run(
      { template, language, say: (word) => t(`words.${word}`) },
      (id) => void navigate(PATHS.portfolio(id)),
    )
  return (
    <section className={styles.start}>
      <h2>{t('start.title')}</h2>
      <p className={styles.hint}>{t('start.hint')}</p>
      <NotDone failure={begin.failure} />
      <ul className={styles.cards}>
        {[...TEMPLATE_IDS, 'empty' as const].map((template) => (
          <Card key={template} template={template} onStart={() => start(template)} />
        ))}
      </ul>
    </section>
  )
}

interface CardProps extends Pick<Beginning, 'template'> {
  readonly onStart: () => void
}

/** The button is named by its beginning alone; its area is the whole card. */
function Card({ template, onStart }: CardProps) {
  const { t } = useTranslation('portfolio')
  const gives = useId()
  return (
    <li className={styles.card}>
      <BeginningDrawing of={template} />
      <button type="button" className={styles.name} aria-describedby={gives} onClick={onStart}>
        {t(`start.${template}`)}
      </button>
      <p id={gives}>{t(`start.gives.${template}`)}</p>
    </li>
  )
}
