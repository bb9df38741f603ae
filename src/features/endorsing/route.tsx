/** Where somebody who was asked for a word reads the badge and answers: no account, and nothing leaves but a file. */

import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindowDrop } from '#hooks/use-window-drop.ts'
import { PATHS } from '#routes/paths.ts'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { VisitorBar } from '#ui/visitor-bar/visitor-bar.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AskedBadge } from './asked-badge.tsx'
import styles from './endorsing.module.css'
import { type Request, useRequest } from './use-request.ts'

export function Component() {
  return (
    <Suspense>
      <Frame />
    </Suspense>
  )
}

function Frame() {
  const { t } = useTranslation('endorsing')
  const request = useRequest()
  useWindowDrop(request.drop)
  return (
    <div>
      <VisitorBar
        name={t('appName', { ns: 'common' })}
        to={PATHS.backpack}
        link={t('toBackpack')}
      />
      <main className={styles.page}>
        <PageHeading title={t('answer.title')} fact={t('answer.lead')} />
        <Stand request={request} />
      </main>
    </div>
  )
}

function Stand({ request: { stage, drop, choose } }: { readonly request: Request }) {
  const { t } = useTranslation('endorsing')
  if (stage.at === 'opening') return <p role="status">{t('opening')}</p>
  if (stage.at === 'open')
    return (
      <>
        <AskedBadge candidate={stage.candidate} badge={stage.badge} onChoose={choose} />
        <AnswerForm key={stage.badge.id} credential={stage.badge.credential} />
      </>
    )
  return (
    <>
      {stage.at === 'failed' ? (
        <Notice tone="caution" role="alert">
          {t(`notOpened.${stage.why}`)}
        </Notice>
      ) : null}
      <DropArea
        title={t('file.title')}
        hint={t('file.hint')}
        choose={t('file.choose')}
        onFiles={drop}
      />
    </>
  )
}
