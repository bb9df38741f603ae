/** A portfolio on a website of one's own: where it will stand, and pieces to paste elsewhere. */
import { useTranslation } from 'react-i18next'
import { webAddress } from '#core/exporting/safe-href.ts'
import { editPortfolio } from '#core/portfolio/commands.ts'
import type { Portfolio } from '#core/portfolio/document.ts'
import { LinkPieces } from '#entities/share-sheet/link-pieces.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './portfolio.module.css'
import type { Editor } from './use-editor.ts'

export interface PublishSiteProps {
  readonly portfolio: Portfolio
  readonly change: Editor['change']
}

export function PublishSite({ portfolio, change }: PublishSiteProps) {
  const { t } = useTranslation('portfolio')
  const page = webAddress(portfolio.address)
  return (
    <>
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
      {page ? (
        <LinkPieces linked={{ title: portfolio.name, detail: '', url: page }} page={page} />
      ) : (
        <p className={styles.soft}>{t('address.first')}</p>
      )}
    </>
  )
}
