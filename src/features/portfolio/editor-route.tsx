/** The screen where a portfolio is written, with the page as the reader will see it beside it. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { editPortfolio } from '#core/portfolio/commands.ts'
import { type Portfolio, THEMES } from '#core/portfolio/document.ts'
import { redact } from '#core/portfolio/redact.ts'
import type { PageRecord } from '#core/records/records.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { LANGUAGES } from '#i18n/languages.ts'
import { PATHS } from '#routes/paths.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { page } from '#storage/live/page-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { BlockList } from './block-list.tsx'
import styles from './portfolio.module.css'
import { Preview } from './preview.tsx'
import { documentOf, type Editor, useEditor } from './use-editor.ts'

export function Component() {
  const { t } = useTranslation('portfolio')
  const { id = '' } = useParams()
  const row = useLive(page, id)
  const document = documentOf(row)
  if (!row || !document) return <Notice tone="caution">{t('editor.gone')}</Notice>
  return <Writing key={id} row={row} opened={document} />
}

function Writing(props: { readonly row: PageRecord; readonly opened: Portfolio }) {
  const { t } = useTranslation('portfolio')
  const editor = useEditor(props.row, props.opened)
  const badges = useLive(allBadges, 'backpack')
  const { portfolio, history, saving, failure } = editor
  const isFull = failure?.kind === 'quota'
  const publicPage = useMemo(() => redact(portfolio), [portfolio])
  return (
    <>
      <PageHeading
        title={portfolio.name || t('untitled')}
        fact={
          <span role="status">
            {saving === 'notSaved' && !isFull ? null : t(`editor.${saving}`)}
          </span>
        }
        actions={
          <>
            <Button disabled={history.past.length === 0} onClick={editor.undo}>
              {t('editor.undo')}
            </Button>
            <Button disabled={history.future.length === 0} onClick={editor.redo}>
              {t('editor.redo')}
            </Button>
            <LinkButton look="main" to={`${PATHS.portfolio(props.row.id)}/publish`}>
              {t('editor.publish')}
            </LinkButton>
          </>
        }
      />
      {isFull ? null : <NotDone failure={failure} />}
      <div className={styles.desk}>
        <div className={styles.form}>
          <PageFacts editor={editor} />
          <BlockList editor={editor} badges={badges} />
        </div>
        <Preview portfolio={publicPage} />
      </div>
    </>
  )
}

function PageFacts({ editor: { portfolio, change } }: { readonly editor: Editor }) {
  const { t } = useTranslation(['portfolio', 'common'])
  const edit = (facts: Partial<Portfolio>, tag: string) =>
    change(editPortfolio(portfolio, facts), tag)
  return (
    <>
      <TextField
        label={t('editor.name')}
        value={portfolio.name}
        onChange={(event) => edit({ name: event.target.value }, 'name')}
      />
      <TextArea
        label={t('editor.intro')}
        hint={t('editor.introHint')}
        value={portfolio.intro}
        onChange={(event) => edit({ intro: event.target.value }, 'intro')}
      />
      <div className={styles.row}>
        <SelectField
          label={t('editor.theme')}
          value={portfolio.theme}
          onChange={(event) => {
            const theme = THEMES.find((known) => known === event.target.value)
            if (theme) edit({ theme }, '')
          }}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`editor.themes.${theme}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('editor.language')}
          value={portfolio.language}
          onChange={(event) => {
            const language = LANGUAGES.find((known) => known === event.target.value)
            if (language) edit({ language }, '')
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`common:language.${language}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  )
}
