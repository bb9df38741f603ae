/** A portfolio as files: the page, the folder, and its data. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { badgesOf } from '#core/portfolio/document.ts'
import { PACKAGE_LIMITS } from '#core/portfolio/package.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import { LimitsForm } from '#entities/share-sheet/limits-form.tsx'
import { NO_LIMITS } from '#entities/share-sheet/use-given-link.ts'
import { useBadgeLists } from '#i18n/list-words.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './portfolio.module.css'
import { type PublishRequest, usePublish } from './use-publish.ts'

export function PublishFiles({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const save = usePublish()
  const lists = useBadgeLists()
  const [limits, setLimits] = useState(NO_LIMITS)
  const make = (form: PublishRequest['form']) => {
    save.run({ portfolio, form, limits, lists })
  }
  const count = badgesOf(portfolio).length
  const tooMany = count > PACKAGE_LIMITS.badges
  const isMade = save.input !== undefined && !save.failure
  const status = save.pending ? t('target.making') : isMade ? t('target.done') : ''
  return (
    <>
      <p role="status">{status}</p>
      {save.failure ? <Notice tone="caution">{t('target.failed')}</Notice> : null}
      {tooMany ? (
        <Notice tone="caution">
          {t('target.tooMany', { count, most: PACKAGE_LIMITS.badges })}
        </Notice>
      ) : null}
      {(['page', 'zip'] as const).map((form) => (
        <section key={form} className={styles.target}>
          <div>
            <h3>{t(`target.${form}`)}</h3>
            <p>{t(`target.${form}Hint`)}</p>
          </div>
          <Button
            look={form === 'page' ? 'main' : 'strong'}
            disabled={save.pending || tooMany}
            onClick={() => make(form)}
          >
            {t('target.save')}
            <span className="visually-hidden"> {t(`target.${form}`)}</span>
          </Button>
        </section>
      ))}
      <LimitsForm of="file" limits={limits} onChange={setLimits} />
      <h3>{t('target.data')}</h3>
      <p>{t('target.dataHint')}</p>
      {(['json', 'ler', 'csv', 'list', 'markdown'] as const).map((form) => (
        <section key={form} className={styles.target}>
          <div>
            <h4>{t(`target.${form}`)}</h4>
            <p>{t(`target.${form}Hint`)}</p>
          </div>
          <Button disabled={save.pending} onClick={() => make(form)}>
            {t('target.save')}
            <span className="visually-hidden"> {t(`target.${form}`)}</span>
          </Button>
        </section>
      ))}
    </>
  )
}
