/** My place: what is connected, what it can do, and what of a portfolio stands there. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import type { PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import { PlaceFacts } from '#entities/place-facts/place-facts.tsx'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useReturnedLogin } from '#hooks/use-returned-login.ts'
import { useFormat } from '#i18n/format.ts'
import { PATHS } from '#routes/paths.ts'
import { forgetPlace, hostOf } from '#services/places/connect.ts'
import { useLive } from '#storage/live/live.ts'
import { pages } from '#storage/live/page-queries.ts'
import { places, publications } from '#storage/live/place-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import styles from './places.module.css'
import { VaultPanel } from './vault-panel.tsx'

export function Component() {
  const { t } = useTranslation('places')
  const all = useLive(places)
  const back = useReturnedLogin()
  if (all.length === 0 && !back.pending && !back.failure)
    return <Navigate to={PATHS.connect()} replace />
  return (
    <>
      <PageHeading
        title={t('title')}
        fact={t('lead')}
        actions={<LinkButton to={PATHS.connect()}>{t('connect.other')}</LinkButton>}
      />
      <div className={styles.screen}>
        <p role="status">{back.pending ? t('form.busy') : ''}</p>
        <PlaceProblem failure={back.failure} host={t('title')} />
        {all.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </div>
    </>
  )
}

function Place({ place }: { readonly place: PlaceRecord }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  const host = hostOf(place) || t('kind.folder.name')
  const kind = t(`kind.${place.kind}.name`)
  return (
    <section className={styles.place}>
      <div>
        <h2>{host}</h2>
        <p className={styles.soft}>
          {t('state.connected', { kind, date: format.moment(place.connectedAt) })}
        </p>
      </div>
      <div className={styles.halves}>
        <Online place={place} />
        <div>
          <h3>{t('can.title')}</h3>
          <PlaceFacts abilities={place.abilities} />
        </div>
        {place.abilities.takes === 'any' ? <VaultPanel place={place} host={host} /> : null}
      </div>
      <p className={styles.row}>
        <LinkButton to={PATHS.connectAgain(place.kind, place.id, PATHS.places)}>
          {t('state.login')}
        </LinkButton>
        <Forget place={place} host={host} />
      </p>
    </section>
  )
}

function Online({ place }: { readonly place: PlaceRecord }) {
  const { t } = useTranslation('places')
  const rows = useLive(publications).filter((row) => row.place === place.id)
  return (
    <div>
      <h3>{t('state.online')}</h3>
      {rows.length === 0 ? (
        <p>
          {t('state.empty')}{' '}
          <LinkButton look="quiet" to={PATHS.portfolios}>
            {t('state.emptyDo')}
          </LinkButton>
        </p>
      ) : (
        <ul className={styles.pages}>
          {rows.map((row) => (
            <Page key={row.page} row={row} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Page({ row }: { readonly row: PublicationRecord }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  const page = useLive(pages).find(({ id }) => id === row.page)
  return (
    <li>
      <strong>{page?.title ?? row.folder}</strong>
      {row.address ? (
        <span className={styles.row}>
          <a href={row.address} target="_blank" rel="noopener noreferrer">
            {row.address}
          </a>
          <CopyButton text={row.address} label={t('page.addressLabel')} />
        </span>
      ) : (
        <span className={styles.soft}>{t('page.own')}</span>
      )}
      <span className={styles.soft}>
        {row.lastAt ? t('page.last', { date: format.moment(row.lastAt) }) : null}
      </span>
      <span>
        <LinkButton to={`${PATHS.publish(row.page)}?way=site`}>{t('state.open')}</LinkButton>
      </span>
    </li>
  )
}

interface ForgetProps {
  readonly place: PlaceRecord
  readonly host: string
}

function Forget({ place, host }: ForgetProps) {
  const { t } = useTranslation(['places', 'common'])
  const [asked, setAsked] = useState(false)
  const forget = useCommand(() => forgetPlace(place.id))
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('state.remove')}
      </Button>
      {asked ? (
        <Dialog
          title={t('state.remove')}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button look="danger" onClick={() => forget.run()}>
                {t('state.removeYes')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('common:cancel')}</Button>
            </>
          }
        >
          <p>{t('state.removeText', { host })}</p>
        </Dialog>
      ) : null}
    </>
  )
}
