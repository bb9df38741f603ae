/** Certificates that a CV names and whose badge files are not here yet: how to get each, and a way to strike it off. */
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { howToCollect } from '#core/importing/how-to-collect.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { ToCollect } from '#core/records/to-collect.ts'
import { collectedAmong } from '#core/resume/collected.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { PATHS } from '#routes/paths.ts'
import { requestFetch } from '#services/importing/addresses-to-fetch.ts'
import { offerUndo } from '#services/undo.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { addToCollect, strikeOff } from '#storage/operations/to-collect.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './cv.module.css'

export function ToCollectList() {
  const list = useLive(setting.toCollect)
  return list.length === 0 ? null : <List list={list} />
}

function List({ list }: { readonly list: readonly ToCollect[] }) {
  const { t } = useTranslation('importing')
  const id = useId()
  const badges = useLive(allBadges)
  const collected = useMemo(() => collectedAmong(list, badges), [list, badges])
  return (
    <section aria-labelledby={id} className={styles.list}>
      <h2 id={id} className={styles.title}>
        {t('collect.title')}
      </h2>
      <p>{t('collect.hint')}</p>
      <ul className={styles.rows}>
        {list.map((one) => (
          <Row key={one.id} one={one} kept={collected.get(one.id)} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly one: ToCollect
  /** the badge of it that is in the backpack now */
  readonly kept: Pick<BadgeRecord, 'id' | 'badge'> | undefined
}

function Row({ one, kept }: RowProps) {
  const { t } = useTranslation('importing')
  const { date: say } = useFormat()
  const strike = useCommand(struck)
  const { name, authority, url, date } = one
  const facts = [authority, isDay(date) ? say(date) : date].filter(Boolean).join(' · ')
  return (
    <li className={styles.row}>
      <div>
        <h3 dir="auto">{name}</h3>
        {facts ? (
          <p className={styles.fact} dir="auto">
            {facts}
          </p>
        ) : null}
        {kept ? <Collected kept={kept} /> : <How {...one} />}
      </div>
      <div className={styles.actions}>
        {url && !kept ? <SafeLink href={url}>{t('collect.open')}</SafeLink> : null}
        {kept ? null : <Fetch url={url} />}
        <Button look="quiet" disabled={strike.pending} onClick={() => strike.run(one)}>
          {t('collect.strike')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </li>
  )
}

function Collected({ kept: { id, badge } }: { readonly kept: NonNullable<RowProps['kept']> }) {
  const { t } = useTranslation('importing')
  const { name } = useShown()(badge)
  return (
    <p>
      <span aria-hidden="true">✓</span> {t('collect.here')}{' '}
      <Link dir="auto" to={PATHS.badge(id)}>
        {name}
      </Link>
    </p>
  )
}

/** A month or a year stays one: no day is made of it. */
const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

function How({ url, authority }: ToCollect) {
  const { t } = useTranslation('importing')
  const way = howToCollect(url)
  const site = 'site' in way ? way.site : ''
  const nobody = way.how === 'ask' && authority === ''
  return <p>{t(nobody ? 'collect.how.askAny' : `collect.how.${way.how}`, { site, authority })}</p>
}

/** Only where the badge itself can be had, and then the host is named first. */
function Fetch({ url }: { readonly url: string }) {
  const { t } = useTranslation('importing')
  const way = howToCollect(url)
  if (way.how !== 'site' || !way.isReadable) return null
  return <Button onClick={() => requestFetch([url])}>{t('collect.fetch')}</Button>
}

async function struck(one: ToCollect) {
  const done = await strikeOff(one.id)
  if (done.ok) offerUndo({ what: 'struckOff', count: 1, undo: () => addToCollect([one]) })
  return done
}
