/** A portfolio alone on its page, ready for paper: the browser's own print makes the PDF. */
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { type PublicPortfolio, redact } from '#core/portfolio/redact.ts'
import { OnGround } from '#entities/portfolio-page/on-ground.tsx'
import { PortfolioPage } from '#entities/portfolio-page/portfolio-page.tsx'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { page } from '#storage/live/page-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import styles from './print.module.css'
import { documentOf } from './use-portfolios.ts'
import { usePreview } from './use-preview.ts'
import { note } from './use-publish.ts'
import '#entities/portfolio-page/page.css'
import { useCommand } from '#hooks/use-command.ts'

export function Component() {
  return (
    <Suspense>
      <Sheet />
    </Suspense>
  )
}

function Sheet() {
  const { t } = useTranslation('portfolio')
  const { id = '' } = useParams()
  const document = documentOf(useLive(page, id))
  if (!document) return <p>{t('editor.gone')}</p>
  return <Printed id={id} portfolio={redact(document)} />
}

function Printed({ id, portfolio }: { readonly id: string; readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const view = usePreview(portfolio)
  const log = useCommand(() => note(portfolio, 'print', ''))
  const printNow = () => {
    log.run()
    print()
  }
  return (
    <main className={styles.sheet}>
      <p className={styles.bar}>
        <Button look="main" onClick={printNow}>
          {t('target.print')}
        </Button>
        <LinkButton to={`${PATHS.portfolio(id)}/publish`}>{t('back', { ns: 'common' })}</LinkButton>
      </p>
      {view ? (
        <OnGround view={view}>
          <PortfolioPage view={view} aside={null} />
        </OnGround>
      ) : null}
    </main>
  )
}
