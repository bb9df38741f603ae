/** Addresses that wait for a click: names the host, fetches only then, and says what went wrong. */
import { useTranslation } from 'react-i18next'
import { dismissNote, dismissWish, type Wish } from '#services/importing/addresses-to-fetch.ts'
import { grantWish } from '#services/importing/fetch-address.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useWishes } from './use-import.ts'
import styles from './wish-list.module.css'

export function WishList() {
  const { t } = useTranslation('importing')
  const { wishes, note } = useWishes()
  const asked = wishes.filter((wish) => wish.state === 'asked')
  return (
    <div role="status" className={styles.wishes}>
      {note ? (
        <Notice tone="caution">
          <p>{t(`note.${note.kind}`, { protocol: 'protocol' in note ? note.protocol : '' })}</p>
          <div>
            <Button onClick={dismissNote}>{t('close', { ns: 'common' })}</Button>
          </div>
        </Notice>
      ) : null}
      {asked.length > 1 ? (
        <Button look="strong" onClick={() => void grantAll(asked)}>
          {t('wish.all', { count: asked.length })}
        </Button>
      ) : null}
      {wishes.map((wish) => (
        <WishQuestion key={wish.key} wish={wish} />
      ))}
    </div>
  )
}

async function grantAll(asked: readonly Wish[]): Promise<void> {
  for (const { key } of asked) await grantWish(key)
}

function WishQuestion({ wish }: { readonly wish: Wish }) {
  const { t } = useTranslation('importing')
  const { key, host, state, failure, readable, site } = wish
  const isAnswered = failure !== undefined
  return (
    <Notice tone={isAnswered ? 'caution' : 'plain'}>
      <h2 className={styles.question}>{t(isAnswered ? 'wish.failed' : 'wish.ask', { host })}</h2>
      <p className={styles.address}>{wish.url}</p>
      <p>{isAnswered ? <Failure wish={wish} /> : t('wish.what', { host })}</p>
      {!readable && !isAnswered ? <p>{t('wish.unreadable', { site })}</p> : null}
      {isAnswered ? <p>{t('wish.instead')}</p> : null}
      <div className={styles.actions}>
        {failure?.kind === 'refusedHost' ? null : (
          <Button
            look={readable && !isAnswered ? 'main' : 'plain'}
            disabled={state === 'fetching'}
            onClick={() => void grantWish(key)}
          >
            {t(buttonWord(wish))}
          </Button>
        )}
        <Button onClick={() => dismissWish(key)}>{t('wish.leave')}</Button>
      </div>
    </Notice>
  )
}

function buttonWord({ state, readable }: Wish) {
  if (state === 'fetching') return 'wish.fetching'
  if (state === 'failed') return 'wish.again'
  return readable ? 'wish.fetch' : 'wish.try'
}

function Failure({ wish: { failure, host } }: { readonly wish: Wish }) {
  const { t } = useTranslation('importing')
  if (!failure) return null
  const status = failure.kind === 'refused' ? failure.status : 0
  const kind = status === 404 || status === 410 ? 'gone' : failure.kind
  return t(`wish.failure.${kind}`, { host, status })
}
