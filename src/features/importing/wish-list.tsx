/** Addresses that wait for a click: names the host, fetches only then, and says what went wrong. */
import { useTranslation } from 'react-i18next'
import type { DeadEnd } from '#core/importing/known-pages.ts'
import type { CollectionFailure } from '#core/importing/public-collections.ts'
import { dismissWish, type Wish, type WishFailure } from '#services/importing/addresses-to-fetch.ts'
import { grantWishes } from '#services/importing/fetch-address.ts'
import { Button, buttonClass } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { HandedNote } from './handed-note.tsx'
import { useFetchWords } from './use-fetch-words.ts'
import { useWishes } from './use-import.ts'
import styles from './wish-list.module.css'

export function WishList() {
  const { t } = useTranslation('importing')
  const { wishes, note } = useWishes()
  const asked = wishes.filter((wish) => wish.state === 'asked').map(({ key }) => key)
  return (
    <div role="status" className={styles.wishes}>
      {note ? <HandedNote note={note} /> : null}
      {asked.length > 1 ? (
        <Button look="strong" onClick={() => void grantWishes(asked)}>
          {t('wish.all', { count: asked.length })}
        </Button>
      ) : null}
      {wishes.map((wish) =>
        wish.failure ? (
          <Failed key={wish.key} wish={wish} failure={wish.failure} />
        ) : (
          <Question key={wish.key} wish={wish} />
        ),
      )}
    </div>
  )
}

function Question({ wish }: { readonly wish: Wish }) {
  const { t } = useTranslation('importing')
  const { key, url, host, state, readable, site, holds } = wish
  const word = readable ? (holds ? 'wish.look' : 'wish.fetch') : 'wish.try'
  return (
    <Notice>
      <h2 className={styles.question}>{t('wish.ask', { host })}</h2>
      <p className={styles.address}>{url}</p>
      <p>{t('wish.what', { host })}</p>
      {holds ? <p>{t('wish.collection')}</p> : null}
      {readable ? null : <p>{t('wish.unreadable', { site })}</p>}
      <div className={styles.actions}>
        <Button
          look={readable ? 'main' : 'plain'}
          disabled={state === 'fetching'}
          onClick={() => void grantWishes([key])}
        >
          {t(state === 'fetching' ? 'wish.fetching' : word)}
        </Button>
        <Button onClick={() => dismissWish(key)}>{t('wish.leave')}</Button>
      </div>
    </Notice>
  )
}

/** Nothing was asked: there is no address to ask. */
const DEAD_ENDS: ReadonlySet<string> = new Set<DeadEnd>(['noAddress', 'shortLink', 'closed'])
/** The site answered, so another way of fetching is of no use. */
const ANSWERED: ReadonlySet<string> = new Set<CollectionFailure>(['hidden', 'empty', 'odd'])

interface FailedProps {
  readonly wish: Wish
  readonly failure: WishFailure
}

function Failed({ wish, failure: { kind }, failure }: FailedProps) {
  const { t } = useTranslation('importing')
  const words = useFetchWords()
  const { key, url, host, state, site, holds } = wish
  const isDeadEnd = DEAD_ENDS.has(kind)
  const isOver = isDeadEnd || ANSWERED.has(kind)
  return (
    <Notice tone="caution">
      <h2 className={styles.question}>
        {isDeadEnd ? t('wish.known', { site }) : t('wish.failed', { host })}
      </h2>
      <p className={styles.address}>{url}</p>
      <p>{words(failure, wish)}</p>
      {isOver ? null : <p>{t(holds ? 'wish.insteadOfList' : 'wish.instead')}</p>}
      {kind === 'blocked' ? <p>{t('wish.relay')}</p> : null}
      <div className={styles.actions}>
        {isDeadEnd && kind !== 'closed' ? <OpenPage url={url} /> : null}
        {isDeadEnd || kind === 'refusedHost' ? null : (
          <Button disabled={state === 'fetching'} onClick={() => void grantWishes([key])}>
            {t(state === 'fetching' ? 'wish.fetching' : 'wish.again')}
          </Button>
        )}
        <Button onClick={() => dismissWish(key)}>{t('wish.leave')}</Button>
      </div>
    </Notice>
  )
}

function OpenPage({ url }: { readonly url: string }) {
  const { t } = useTranslation('importing')
  return (
    <a className={buttonClass('strong')} href={url} target="_blank" rel="noopener noreferrer">
      {t('wish.open')}
    </a>
  )
}
