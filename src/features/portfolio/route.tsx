/** The list of portfolios, and the ways to begin one. */
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { PATHS } from '#app/paths.ts'
import { TEMPLATE_IDS } from '#core/portfolio/templates.ts'
import { useFormat } from '#i18n/format.ts'
import { isLanguage } from '#i18n/languages.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './portfolio.module.css'
import { type Beginning, usePortfolios } from './use-portfolios.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const format = useFormat()
  const { all, begin, remove } = usePortfolios()
  return (
    <>
      <PageHeading title={t('title')} fact={t('lead')} />
      {all.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.list}>
        {all.map(({ id, title, updatedAt }) => {
          const name = title || t('untitled')
          return (
            <li key={id}>
              <div>
                <h2>{name}</h2>
                <p className={styles.soft}>{t('changed', { date: format.moment(updatedAt) })}</p>
              </div>
              <LinkButton to={PATHS.portfolio(id)} look="strong">
                {t('open', { name })}
              </LinkButton>
              <Button look="quiet" onClick={() => remove(id)}>
                {t('delete', { name })}
              </Button>
            </li>
          )
        })}
      </ul>
      <Beginnings begin={begin} />
    </>
  )
}

function Beginnings({ begin }: { readonly begin: (beginning: Beginning) => Promise<string> }) {
  const { t, i18n } = useTranslation('portfolio')
  const navigate = useNavigate()
  const language = isLanguage(i18n.language) ? i18n.language : 'nl'
  const start = async (template: Beginning['template']) => {
    const id = await begin({ template, language, say: (word) => t(`words.${word}`) })
    await navigate(PATHS.portfolio(id))
  }
  return (
    <section className={styles.start}>
      <h2>{t('start.title')}</h2>
      <p className={styles.soft}>{t('start.hint')}</p>
      <p className={styles.row}>
        {TEMPLATE_IDS.map((template, at) => (
          <Button
            key={template}
            look={at === 0 ? 'main' : 'plain'}
            onClick={() => void start(template)}
          >
            {t(`start.${template}`)}
          </Button>
        ))}
        <Button onClick={() => void start('empty')}>{t('start.empty')}</Button>
      </p>
    </section>
  )
}
