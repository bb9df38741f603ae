/** What stands online of this portfolio: its address, since when, whether the draft differs, what was found there, and the ways on. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#core/places/standing.ts'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'
import { useOnline } from '#hooks/use-online.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { hostOf } from '#services/places/connect.ts'
import { Button, buttonClass, LinkButton } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import styles from './portfolio.module.css'
import { pointerTo } from './publish/reader-address.ts'
import { useDiffers, useSite } from './use-site.ts'

export interface OnlinePageProps {
  readonly row: PublicationRecord
  readonly place: PlaceRecord
  readonly portfolio: PublicPortfolio
  readonly onAddress: (address: string) => void
}

export function OnlinePage({ row, place, portfolio, onAddress }: OnlinePageProps) {
  const { t } = useTranslation('places')
  const host = hostOf(place) || t('kind.folder.name')
  const site = useSite(row.page, portfolio)
  const { look, away } = useOnline(row, place)
  const differs = useDiffers(portfolio, row)
  const put = (over: boolean) => {
    const { folder } = row
    site.run({ place, folder, over }, (now) => now.address && onAddress(now.address))
  }
  const failure = site.failure ?? away.failure ?? look.failure
  return (
    <>
      <Addresses row={row} host={host} />
      <State row={row} differs={differs} standing={look.value} host={host} />
      <p className={styles.row}>
        <Button
          look={differs === false ? 'plain' : 'main'}
          disabled={site.pending}
          onClick={() => put(false)}
        >
          {t(row.lastAt === '' ? 'page.go' : 'page.goAgain')}
        </Button>
        <Button disabled={look.pending} onClick={() => look.run()}>
          {t('page.look', { host })}
        </Button>
        {row.address ? (
          <a
            className={buttonClass('plain')}
            href={row.address}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('page.open')}
          </a>
        ) : null}
        <TakeAway
          row={row}
          place={place}
          host={host}
          onYes={() => away.run(false, () => onAddress(''))}
        />
      </p>
      <p role="status">
        {site.pending ? t('page.busy') : ''}
        {look.pending ? t('page.looking') : ''}
        {site.value && !site.pending ? t('page.done', { host }) : ''}
      </p>
      <PlaceProblem failure={failure} host={host} />
      {failure?.kind === 'stale' ? (
        <Over onYes={() => (away.failure ? away.run(true, () => onAddress('')) : put(true))} />
      ) : null}
      {failure?.kind === 'expired' ? (
        <LinkButton
          to={PATHS.connectAgain(place.kind, place.id, `${PATHS.publish(row.page)}?way=site`)}
        >
          {t('state.login')}
        </LinkButton>
      ) : null}
    </>
  )
}

function Addresses({ row, host }: { readonly row: PublicationRecord; readonly host: string }) {
  const { t } = useTranslation('places')
  const pointer = pointerTo(row.data)
  if (row.address === '') return <p>{t('page.own')}</p>
  return (
    <>
      <Address label={t('page.addressLabel')} text={row.address} />
      {pointer ? (
        <>
          <Address label={t('page.pointer')} text={pointer} />
          <p className={styles.soft}>{t('page.pointerHint', { host })}</p>
        </>
      ) : (
        <p className={styles.soft}>{t('page.noPointer')}</p>
      )}
    </>
  )
}

interface AddressProps {
  readonly label: string
  readonly text: string
}

function Address({ label, text }: AddressProps) {
  return (
    <p className={styles.address}>
      <span className={styles.soft}>{label}</span>
      <a href={text} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
      <CopyButton text={text} label={label} />
    </p>
  )
}

interface StateProps extends Pick<OnlinePageProps, 'row'> {
  /** undefined while it is made out */
  readonly differs: boolean | undefined
  readonly standing: Standing | undefined
  readonly host: string
}

/** What we did is dated; what stands there is said only when somebody looked. */
function State({ row, differs, standing, host }: StateProps) {
  const { t } = useTranslation('places')
  const format = useFormat()
  if (row.lastAt === '') return <p>{t('page.unfinished', { host })}</p>
  return (
    <ul className={styles.items}>
      <li>{t('page.since', { date: format.moment(row.firstAt) })}</li>
      <li>{t('page.last', { date: format.moment(row.lastAt) })}</li>
      {differs === undefined ? null : <li>{t(differs ? 'page.differs' : 'page.same')}</li>}
      {standing ? <Seen standing={standing} /> : <li>{t('page.notLooked')}</li>}
    </ul>
  )
}

function Seen({ standing: { seen, changed, missing } }: { readonly standing: Standing }) {
  const { t } = useTranslation('places')
  return (
    <>
      <li>{t(`page.seen.${seen}`)}</li>
      {changed.length > 0 ? <li>{t('page.changed', { count: changed.length })}</li> : null}
      {missing.length > 0 ? <li>{t('page.missing', { count: missing.length })}</li> : null}
    </>
  )
}

function Over({ onYes }: { readonly onYes: () => void }) {
  const { t } = useTranslation('places')
  return (
    <p>
      {t('page.overText')} <Button onClick={onYes}>{t('page.over')}</Button>
    </p>
  )
}

interface TakeAwayProps extends Pick<OnlinePageProps, 'row' | 'place'> {
  readonly host: string
  readonly onYes: () => void
}

function TakeAway({ row, place, host, onYes }: TakeAwayProps) {
  const { t } = useTranslation(['places', 'common'])
  const [asked, setAsked] = useState(false)
  const isGit = place.kind === 'github' || place.kind === 'gitlab'
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('page.away')}
      </Button>
      {asked ? (
        <Dialog
          title={t('page.away')}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button
                look="danger"
                onClick={() => {
                  setAsked(false)
                  onYes()
                }}
              >
                {t('page.awayYes')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('common:cancel')}</Button>
            </>
          }
        >
          <p>{t('page.awayText', { count: row.files.length, host })}</p>
          <ul className={styles.paths}>
            {row.files.map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
          {isGit ? <p>{t('page.awayGit')}</p> : null}
        </Dialog>
      ) : null}
    </>
  )
}
