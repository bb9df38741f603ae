/** The screen of adding badges: every way in, and what became of every file. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Forgets } from '#entities/forgets/forgets.tsx'
import { BY_TOUCH, useMedia } from '#hooks/use-media.ts'
import { prepareImport, startImport } from '#services/importing/import.ts'
import { lookFirst } from '#services/importing/preview.ts'
import { DropArea } from '#ui/drop-area/drop-area.tsx'
import { FilePicker } from '#ui/file-picker/file-picker.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { Arrival } from './arrival.tsx'
import { Arrivals } from './arrivals.tsx'
import { CvOffers } from './cv-offer.tsx'
import { ImportList, type ImportListProps } from './import-list.tsx'
import { LinkHandler } from './link-handler.tsx'
import { PasteBox } from './paste-box.tsx'
import { QrButton } from './qr-scanner.tsx'
import { RequestList } from './request-list.tsx'
import { Resume } from './resume.tsx'
import styles from './route.module.css'
import { SharedCollections } from './shared-collections.tsx'
import { ToCollectList } from './to-collect.tsx'
import { useDeepLink } from './use-deep-link.ts'
import { useFresh } from './use-fresh.ts'
import { useImport, useLookFirst } from './use-import.ts'

export function Component() {
  useDeepLink()
  useEffect(prepareImport, [])
  const { isFresh, sole, done } = useFresh()
  return (
    <>
      {sole ? (
        <Arrival key={sole.key} find={sole} onAnother={done} meanwhile={<Heading />} />
      ) : (
        <Heading />
      )}
      <Arrivals />
      <RequestList />
      <CvOffers />
      <SharedCollections />
      <Resume />
      <Forgets />
      {isFresh ? <Results isFresh isTold={sole !== undefined} /> : null}
      <WaysIn />
      {isFresh ? null : <Results />}
      <ToCollectList />
    </>
  )
}

function Heading() {
  const { t } = useTranslation('importing')
  const onTouch = useMedia(BY_TOUCH)
  return <PageHeading title={t('title')} fact={t(onTouch ? 'leadTouch' : 'lead')} />
}

function WaysIn() {
  const { t } = useTranslation('importing')
  const add = (files: readonly File[]) => void startImport(files)
  return (
    <>
      <DropArea title={t('drop')} hint={t('kinds')} choose={t('choose')} onFiles={add}>
        <FilePicker folder look="plain" onFiles={add}>
          {t('chooseFolder')}
        </FilePicker>
        <QrButton />
      </DropArea>
      <PasteBox />
      <div className={styles.options}>
        <LookFirst />
        <LinkHandler />
      </div>
    </>
  )
}

/** Alone in hearing of every step, so that the ways in are not drawn again for each. */
function Results(how: Pick<ImportListProps, 'isTold' | 'isFresh'>) {
  const current = useImport()
  return current.lines.length > 0 ? <ImportList current={current} {...how} /> : null
}

function LookFirst() {
  const { t } = useTranslation('importing')
  const isOn = useLookFirst()
  return (
    <label className={styles.lookFirst}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => lookFirst.set(event.target.checked)}
      />
      {t('preview.switch')}
    </label>
  )
}
