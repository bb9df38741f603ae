/** The reader's screen: opens what was handed over and lets this browser judge it. */
import { useTranslation } from 'react-i18next'
import { prepareToJudge } from '#services/reading/judge.ts'
import { Button } from '#ui/button/button.tsx'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { LockedDoor, ShutDoor, SourceDoor } from './doors.tsx'
import { Opened } from './opened.tsx'
import styles from './reader.module.css'
import { ReaderFrame } from './reader-frame.tsx'
import { type Opening, useOpening } from './use-opening.ts'

/** Judging begins with the first badge: what it needs is started while words and page are on their way. */
export function loader() {
  prepareToJudge()
  return null
}

export function Component() {
  const opening = useOpening()
  return (
    <ReaderFrame onFiles={opening.drop}>
      <Reading opening={opening} />
    </ReaderFrame>
  )
}

function Reading({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation('reader')
  const { stage, drop, reset } = opening
  if (stage.at === 'open') {
    return (
      <>
        <Opened candidates={stage.candidates} />
        <p className={styles.below}>
          <Button onClick={reset}>{t('again')}</Button>
        </p>
      </>
    )
  }
  return (
    <div className={styles.below}>
      <PageHeading title={t('title')} fact={t('lead')} />
      <Door opening={opening} />
      <DropArea
        title={t('drop.title')}
        hint={t('drop.hint')}
        choose={t('drop.choose')}
        onFiles={drop}
      />
    </div>
  )
}

function Door({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation('reader')
  const { stage, fetchSource, unlock } = opening
  switch (stage.at) {
    case 'source':
      return <SourceDoor address={stage.address} onOpen={() => fetchSource(stage.address)} />
    case 'locked':
      return (
        <LockedDoor wrong={stage.wrong} onUnlock={(passphrase) => unlock(stage.data, passphrase)} />
      )
    case 'failed':
      return <ShutDoor code={stage.code} host={stage.host} />
    case 'opening':
      return <p role="status">{t('opening')}</p>
    case 'start':
    case 'open':
      return null
  }
}
