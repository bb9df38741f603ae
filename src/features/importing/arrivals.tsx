/** Asks about everything that came in without a click: what it is, from where, and whether it may come in. */
import { useTranslation } from 'react-i18next'
import { formOf } from '#core/importing/file-form.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import type { FetchRequest } from '#services/importing/addresses-to-fetch.ts'
import { type Arrival, accept, discard } from '#services/importing/arrivals.ts'
import type { Source } from '#services/importing/source.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './arrivals.module.css'
import { useArrivals } from './use-import.ts'

export function Arrivals() {
  const { t } = useTranslation('importing')
  const all = useArrivals()
  const keys = all.map(({ key }) => key)
  const yes = useCommand(accept)
  const no = useCommand(discard)
  return (
    <div role="status" className={styles.arrivals}>
      {all.length > 0 ? (
        <Notice>
          <h2 className={styles.question}>{t('arrived.question', { count: all.length })}</h2>
          <p>{t('arrived.nothingYet')}</p>
          <ul className={styles.list}>
            {all.map((arrival) => (
              <Row
                key={arrival.key}
                arrival={arrival}
                isSole={all.length === 1}
                onDiscard={() => no.run([arrival.key])}
              />
            ))}
          </ul>
          <div className={styles.answers}>
            <Button look="main" onClick={() => yes.run(keys)}>
              {t('arrived.add', { count: all.length })}
            </Button>
            <Button onClick={() => no.run(keys)}>
              {t('arrived.discard', { count: all.length })}
            </Button>
          </div>
        </Notice>
      ) : null}
    </div>
  )
}

interface RowProps {
  readonly arrival: Arrival
  /** one thing needs no answer of its own */
  readonly isSole: boolean
  readonly onDiscard: () => void
}

function Row({ arrival: { what, by, host }, isSole, onDiscard }: RowProps) {
  const { t } = useTranslation('importing')
  const name = 'request' in what ? what.request.host : what.source.name || t('arrived.nameless')
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>
          <bdi>{name}</bdi>
        </h3>
        {'request' in what ? <Address request={what.request} /> : <Bytes source={what.source} />}
        <p className={styles.fact}>
          {host === undefined ? t(`arrived.by.${by}`) : t('arrived.from', { host })}
        </p>
      </div>
      {isSole ? null : (
        <Button look="quiet" onClick={onDiscard}>
          {t('arrived.discard', { count: 1 })}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  )
}

function Bytes({ source: { name, bytes } }: { readonly source: Source }) {
  const { t } = useTranslation('importing')
  const { size } = useFormat()
  const form = t(`arrived.form.${formOf(name, bytes.type)}`)
  return (
    <p className={styles.fact}>
      {form} · {size(bytes.size)}
    </p>
  )
}

/** The address as the browser reads it: look-alike letters in the name of a website are spelled out. */
function Address({ request: { url, host, readable, site } }: { readonly request: FetchRequest }) {
  const { t } = useTranslation('importing')
  return (
    <>
      <p className={styles.fact}>
        <bdi>{new URL(url).href}</bdi>
      </p>
      <p>{t('arrived.fetch', { host })}</p>
      {readable ? null : <p>{t('request.unreadable', { site })}</p>}
    </>
  )
}
