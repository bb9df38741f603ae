/** Which place the page goes to, under which name, and the one press that puts it there. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicPortfolio } from '#core/portfolio/redact.ts'
import type { PageId, PlaceRecord, PublicationRecord } from '#core/records/records.ts'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useReturnedLogin } from '#hooks/use-returned-login.ts'
import { PATHS } from '#routes/paths.ts'
import { hostOf } from '#services/places/connect.ts'
import { useLive } from '#storage/live/live.ts'
import { places } from '#storage/live/place-queries.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { OnlinePage } from './online-page.tsx'
import styles from './portfolio.module.css'
import { note } from './use-publish.ts'
import { useSite } from './use-site.ts'

export interface PublishPlaceProps {
  readonly id: PageId
  readonly portfolio: PublicPortfolio
  readonly online: PublicationRecord | undefined
  /** where it stands from now on; '' when it stands nowhere */
  readonly onAddress: (address: string) => void
}

export function PublishPlace({ id, portfolio, online, onAddress }: PublishPlaceProps) {
  const { t } = useTranslation('places')
  const all = useLive(places)
  const back = useReturnedLogin()
  const there = all.find((place) => place.id === online?.place)
  const returning = `${PATHS.publish(id)}?way=site`
  return (
    <section className={styles.form}>
      <h3>{t('page.title')}</h3>
      <p role="status">{back.pending ? t('form.busy') : ''}</p>
      <PlaceProblem failure={back.failure} host={t('title')} />
      {online && there ? (
        <OnlinePage row={online} place={there} portfolio={portfolio} onAddress={onAddress} />
      ) : (
        <Choosing all={all} {...{ id, portfolio, onAddress }} />
      )}
      {online ? null : (
        <p>
          <LinkButton look={all.length === 0 ? 'main' : 'quiet'} to={PATHS.connect(returning)}>
            {t(all.length === 0 ? 'page.connect' : 'page.another')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

interface ChoosingProps extends Omit<PublishPlaceProps, 'online'> {
  readonly all: readonly PlaceRecord[]
}

function Choosing({ all, id, portfolio, onAddress }: ChoosingProps) {
  const { t } = useTranslation('places')
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState<string>()
  const site = useSite(id, portfolio)
  const log = useCommand((host: string) => note(portfolio, 'page', host))
  const place = all.find((one) => one.id === chosen) ?? all.at(-1)
  if (!place) return <p>{t('page.noPlace')}</p>
  const name = typed ?? folderFor(portfolio.name)
  const go = () => {
    const asked = { place, folder: `${folderFor(name)}/`, over: false }
    site.run(asked, (row) => {
      if (row.address) onAddress(row.address)
      log.run(hostOf(place))
    })
  }
  return (
    <>
      <Places all={all} chosen={place.id} onChoose={setChosen} />
      <TextField
        label={t('page.name')}
        hint={t('page.nameHint')}
        value={name}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p>
        <Button look="main" disabled={site.pending} onClick={go}>
          {t('page.go')}
        </Button>
      </p>
      <p role="status">{site.pending ? t('page.busy') : ''}</p>
      <PlaceProblem failure={site.failure} host={hostOf(place)} />
      {site.failure?.kind === 'expired' ? (
        <LinkButton to={PATHS.connectAgain(place.kind, place.id, `${PATHS.publish(id)}?way=site`)}>
          {t('state.login')}
        </LinkButton>
      ) : null}
    </>
  )
}

/** As every place takes it: it becomes part of an address. */
function folderFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 40) || 'portfolio'
}

interface PlacesProps {
  readonly all: readonly PlaceRecord[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function Places({ all, chosen, onChoose }: PlacesProps) {
  const { t } = useTranslation('places')
  return (
    <fieldset className={styles.places}>
      <legend className="visually-hidden">{t('page.title')}</legend>
      {all.map((place) => (
        <label key={place.id}>
          <input
            type="radio"
            name="place"
            checked={place.id === chosen}
            onChange={() => onChoose(place.id)}
          />
          <span>
            <strong>{hostOf(place) || t('kind.folder.name')}</strong>
            <span className={styles.soft}>
              {t(`kind.${place.kind}.name`)} · {t('can.address')}:{' '}
              {t(`can.${place.abilities.address}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
