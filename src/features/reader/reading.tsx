/** Opens what was handed over and lets this browser judge it. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SinceReportNotice } from '#entities/reading/since-report.tsx'
import { prepareToJudge } from '#services/reading/judge.ts'
import { Button } from '#ui/button/button.tsx'
import { Queries } from '#ui/queries/queries.tsx'
import { Opened } from './opened.tsx'
import {
  HandedQuestion,
  NotOpened,
  PassphraseQuestion,
  SourceQuestion,
} from './opening-questions.tsx'
import styles from './reader.module.css'
import { Start } from './start.tsx'
import { useHanded } from './use-handed.ts'
import { type Opening, useOpening } from './use-opening.ts'

// judging begins with the first badge: what it needs is started while words and page are on their way
prepareToJudge()

/** @param files what was dropped last; none where a link is opened */
export function Reading({ files }: { readonly files: readonly File[] }) {
  const opening = useOpening()
  const open = useEffectEvent(opening.drop)
  useEffect(() => open(files), [files])
  useHanded(opening.offer)
  return (
    <Queries>
      <Stand opening={opening} />
    </Queries>
  )
}

function Stand({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation('reader')
  const { stage, report, drop, reset } = opening
  if (stage.at !== 'open' || stage.candidates.length === 0) {
    return (
      <Start onFiles={drop}>
        {report ? <SinceReportNotice report={report} rows={[]} /> : null}
        <OpeningQuestion opening={opening} />
      </Start>
    )
  }
  return (
    <>
      <Opened candidates={stage.candidates} report={report} />
      <p className={[styles.below, styles.screen].join(' ')}>
        <Button onClick={reset}>{t('again')}</Button>
      </p>
    </>
  )
}

function OpeningQuestion({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation('reader')
  const { stage, fetchSource, unlock, take } = opening
  switch (stage.at) {
    case 'source':
      return <SourceQuestion address={stage.address} onOpen={() => fetchSource(stage.address)} />
    case 'handed':
      return (
        <HandedQuestion
          count={stage.handed.badges}
          from={stage.from}
          onOpen={() => take(stage.handed, stage.from)}
        />
      )
    case 'locked':
      return (
        <PassphraseQuestion
          wrong={stage.wrong}
          onUnlock={(passphrase) => unlock(stage.data, passphrase)}
        />
      )
    case 'failed':
      return <NotOpened code={stage.code} host={stage.host} />
    case 'opening':
      return <p role="status">{t('opening')}</p>
    case 'start':
    case 'open':
      return null
  }
}
