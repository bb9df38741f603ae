/** Certificates that a CV names and whose badge files are not here yet: how to get each, and a way to strike it off. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { howToCollect } from '#core/importing/how-to-collect.ts'
import type { ToCollect } from '#core/records/to-collect.ts'
import { SafeLink } from '#entities/safe-link/safe-link.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { requestFetch } from '#services/importing/addresses-to-fetch.ts'
import { offerUndo } from '#services/undo.ts'
import { useLive } from '#storage/live/live.ts'
import { setting } from '#storage/live/setting-queries.ts'
import { addToCollect, strikeOff } from '#storage/operations/to-collect.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './cv.module.css'

export function ToCollectList() {
  const { t } = useTranslation('importing')
  const id = useId()
  const list = useLive(setting.toCollect)
  if (list.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.list}>
      <h2 id={id} className={styles.title}>
        {t('collect.title')}
      </h2>
      <p>{t('collect.hint')}</p>
      <ul className={styles.rows}>
        {list.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Row({ one }: { readonly one: ToCollect }) {
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
        <How {...one} />
      </div>
      <div className={styles.actions}>
        {url ? <SafeLink href={url}>{t('collect.open')}</SafeLink> : null}
        <Fetch url={url} />
        <Button look="quiet" disabled={strike.pending} onClick={() => strike.run(one)}>
          {t('collect.strike')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </li>
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
