/** A portfolio on the web: at a place of the learner's own, or put there by hand; and pieces to paste elsewhere. */
import { useTranslation } from 'react-i18next'
import { webAddress } from '#core/exporting/safe-href.ts'
import { editPortfolio } from '#core/portfolio/commands.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { PageId, PublicationRecord } from '#core/records/records.ts'
import { LinkPieces } from '#entities/share-sheet/link-pieces.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './portfolio.module.css'
import { PublishPlace } from './publish-place.tsx'
import type { Editor } from './use-editor.ts'

export interface PublishSiteProps {
  readonly id: PageId
  readonly portfolio: Portfolio
  readonly publicPage: PublicPortfolio
  readonly online: PublicationRecord | undefined
  readonly change: Editor['change']
}

export function PublishSite({ id, portfolio, publicPage, online, change }: PublishSiteProps) {
  const page = webAddress(portfolio.address)
  const standAt = (address: string) => change(editPortfolio(portfolio, { address }))
  return (
    <>
      <PublishPlace id={id} portfolio={publicPage} online={online} onAddress={standAt} />
      {online ? null : <ByHand portfolio={portfolio} change={change} />}
      {page ? (
        <LinkPieces linked={{ title: portfolio.name, detail: '', url: page }} page={page} />
      ) : null}
    </>
  )
}

const STEPS = ['save', 'unpack', 'put', 'address'] as const

/** For a place that no browser reaches. */
function ByHand({ portfolio, change }: Pick<PublishSiteProps, 'portfolio' | 'change'>) {
  const { t } = useTranslation(['portfolio', 'places'])
  return (
    <section className={styles.form}>
      <h3>{t('places:page.self')}</h3>
      <p>{t('address.steps')}</p>
      <TextField
        label={t('address.label')}
        hint={t('address.hint')}
        type="url"
        value={portfolio.address}
        onChange={(event) =>
          change(editPortfolio(portfolio, { address: event.target.value }), 'address')
        }
      />
      <details>
        <summary>{t('places:connect.noneText')}</summary>
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>{t(`places:connect.step.${step}`)}</li>
          ))}
        </ol>
      </details>
      {webAddress(portfolio.address) ? null : <p className={styles.soft}>{t('address.first')}</p>}
    </section>
  )
}
