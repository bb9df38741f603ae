/** The screen before anything leaves: what the reader gets, and in which form. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { editPortfolio } from '#core/portfolio/commands.ts'
import { badgesOf, type Portfolio } from '#core/portfolio/document.ts'
import { PACKAGE_LIMITS } from '#core/portfolio/package.ts'
import { type PublicPortfolio, redact } from '#core/portfolio/redact.ts'
import type { PageRecord } from '#core/records/records.ts'
import { PATHS } from '#routes/paths.ts'
import { useLive } from '#storage/live/live.ts'
import { page } from '#storage/live/page-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { LinkTarget } from './link-target.tsx'
import styles from './portfolio.module.css'
import { Preview } from './preview.tsx'
import { PrivacyStep } from './privacy-step.tsx'
import { ReaderSees } from './reader-sees.tsx'
import { ShareLog } from './share-log.tsx'
import { documentOf, useEditor } from './use-editor.ts'
import { type PublishRequest, usePublish } from './use-publish.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const { id = '' } = useParams()
  const row = useLive(page, id)
  const document = documentOf(row)
  if (!row || !document) return <Notice tone="caution">{t('editor.gone')}</Notice>
  return <Publishing key={id} row={row} opened={document} />
}

function Publishing(props: { readonly row: PageRecord; readonly opened: Portfolio }) {
  const { t } = useTranslation('portfolio')
  const { portfolio, change } = useEditor(props.row, props.opened)
  const publicPage = useMemo(() => redact(portfolio), [portfolio])
  const name = portfolio.name || t('untitled')
  return (
    <>
      <PageHeading
        title={t('publish.title', { name })}
        fact={t('publish.lead')}
        actions={<LinkButton to={PATHS.portfolio(props.row.id)}>{t('publish.back')}</LinkButton>}
      />
      <div className={styles.screen}>
        <ReaderSees portfolio={portfolio} onChange={(next) => change(next)} />
        <div className={styles.desk}>
          <PrivacyStep portfolio={portfolio} onChange={(next) => change(next)} />
          <Seen portfolio={publicPage} />
        </div>
        <TextField
          label={t('address.label')}
          hint={t('address.hint')}
          type="url"
          value={portfolio.address}
          onChange={(event) =>
            change(editPortfolio(portfolio, { address: event.target.value }), 'address')
          }
        />
        <Targets portfolio={publicPage} id={props.row.id} />
        <ShareLog />
      </div>
    </>
  )
}

/** Open where it stands beside the list; on a phone it would push everything else far down. */
function Seen({ portfolio }: { readonly portfolio: PublicPortfolio }) {
  const { t } = useTranslation('portfolio')
  const [open, setOpen] = useState(() => matchMedia('(width >= 75rem)').matches)
  return (
    <details
      className={styles.seen}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('publish.preview')}</h2>
      </summary>
      {open ? <Preview portfolio={portfolio} /> : null}
    </details>
  )
}

function Targets({ portfolio, id }: { readonly portfolio: PublicPortfolio; readonly id: string }) {
  const { t } = useTranslation(['portfolio', 'reader'])
  const { save } = usePublish()
  const make = (form: PublishRequest['form']) => {
    save.run({ portfolio, form, head: (column) => t(`portfolio:csv.${column}`) })
  }
  const count = badgesOf(portfolio).length
  const tooMany = count > PACKAGE_LIMITS.badges
  const isMade = save.input !== undefined && !save.failure
  const status = save.pending ? t('target.making') : isMade ? t('target.done') : ''
  return (
    <section className={styles.form}>
      <h2>{t('target.title')}</h2>
      <p role="status">{status}</p>
      {save.failure ? <Notice tone="caution">{t('target.failed')}</Notice> : null}
      {tooMany ? (
        <Notice tone="caution">
          {t('target.tooMany', { count, most: PACKAGE_LIMITS.badges })}
        </Notice>
      ) : null}
      <div className={styles.targets}>
        {(['page', 'zip'] as const).map((form) => (
          <section key={form} className={styles.target}>
            <h3>{t(`target.${form}`)}</h3>
            <p>{t(`target.${form}Hint`)}</p>
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
        <section className={styles.target}>
          <h3>{t('target.print')}</h3>
          <p>{t('target.printHint')}</p>
          <LinkButton to={`${PATHS.portfolio(id)}/print`}>{t('target.print')}</LinkButton>
        </section>
        <LinkTarget portfolio={portfolio} />
        <section className={styles.target}>
          <h3>{t('target.data')}</h3>
          {(['json', 'csv', 'markdown'] as const).map((form) => (
            <Button key={form} disabled={save.pending} onClick={() => make(form)}>
              {t(`target.${form}`)}
            </Button>
          ))}
        </section>
      </div>
    </section>
  )
}
