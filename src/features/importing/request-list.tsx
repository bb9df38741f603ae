/** Addresses that wait for a click: names the host, fetches only then, and says what went wrong. */
import { useTranslation } from 'react-i18next'
import type { DeadEnd } from '#core/importing/known-pages.ts'
import type { CollectionFailure } from '#core/importing/public-collections.ts'
import {
  dismissRequest,
  type FetchRequest,
  type RequestFailure,
} from '#services/importing/addresses-to-fetch.ts'
import { grantRequests } from '#services/importing/fetch-address.ts'
import { Button, buttonClass } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { HandedNote } from './handed-note.tsx'
import styles from './request-list.module.css'
import { useFetchWords } from './use-fetch-words.ts'
import { useRequests } from './use-import.ts'

export function RequestList() {
  const { t } = useTranslation('importing')
  const { requests, note } = useRequests()
  const asked = requests.filter((request) => request.state === 'asked').map(({ key }) => key)
  return (
    <div role="status" className={styles.requests}>
      {note ? <HandedNote note={note} /> : null}
      {asked.length > 1 ? (
        <Button look="strong" onClick={() => void grantRequests(asked)}>
          {t('request.all', { count: asked.length })}
        </Button>
      ) : null}
      {requests.map((request) =>
        request.failure ? (
          <Failed key={request.key} request={request} failure={request.failure} />
        ) : (
          <Question key={request.key} request={request} />
        ),
      )}
    </div>
  )
}

function Question({ request }: { readonly request: FetchRequest }) {
  const { t } = useTranslation('importing')
  const { key, url, host, state, readable, site, holds } = request
  const word = readable ? (holds ? 'request.look' : 'request.fetch') : 'request.try'
  return (
    <Notice>
      <h2 className={styles.question}>{t('request.ask', { host })}</h2>
      <p className={styles.address}>{url}</p>
      <p>{t('request.what', { host })}</p>
      {holds ? <p>{t('request.collection')}</p> : null}
      {readable ? null : <p>{t('request.unreadable', { site })}</p>}
      <div className={styles.actions}>
        <Button
          look={readable ? 'main' : 'plain'}
          disabled={state === 'fetching'}
          onClick={() => void grantRequests([key])}
        >
          {t(state === 'fetching' ? 'request.fetching' : word)}
        </Button>
        <Button onClick={() => dismissRequest(key)}>{t('request.leave')}</Button>
      </div>
    </Notice>
  )
}

/** Nothing was asked: there is no address to ask. */
const DEAD_ENDS: ReadonlySet<string> = new Set<DeadEnd>(['noAddress', 'shortLink', 'closed'])
/** The site answered, so another way of fetching is of no use. */
const ANSWERED: ReadonlySet<string> = new Set<CollectionFailure>(['hidden', 'empty', 'odd'])

interface FailedProps {
  readonly request: FetchRequest
  readonly failure: RequestFailure
}

function Failed({ request, failure: { kind }, failure }: FailedProps) {
  const { t } = useTranslation('importing')
  const words = useFetchWords()
  const { key, url, host, state, site, holds } = request
  const isDeadEnd = DEAD_ENDS.has(kind)
  const isOver = isDeadEnd || ANSWERED.has(kind)
  return (
    <Notice tone="caution">
      <h2 className={styles.question}>
        {isDeadEnd ? t('request.known', { site }) : t('request.failed', { host })}
      </h2>
      <p className={styles.address}>{url}</p>
      <p>{words(failure, request)}</p>
      {isOver ? null : <p>{t(holds ? 'request.insteadOfList' : 'request.instead')}</p>}
      {kind === 'blocked' ? <p>{t('request.relay')}</p> : null}
      <div className={styles.actions}>
        {isDeadEnd && kind !== 'closed' ? <OpenPage url={url} /> : null}
        {isDeadEnd || kind === 'refusedHost' ? null : (
          <Button disabled={state === 'fetching'} onClick={() => void grantRequests([key])}>
            {t(state === 'fetching' ? 'request.fetching' : 'request.again')}
          </Button>
        )}
        <Button onClick={() => dismissRequest(key)}>{t('request.leave')}</Button>
      </div>
    </Notice>
  )
}

function OpenPage({ url }: { readonly url: string }) {
  const { t } = useTranslation('importing')
  return (
    <a className={buttonClass('strong')} href={url} target="_blank" rel="noopener noreferrer">
      {t('request.open')}
    </a>
  )
}
