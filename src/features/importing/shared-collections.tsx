/** What is in a collection that somebody shared: a choice of badges, fetched and kept by one click. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hostOf } from '#core/net/identity.ts'
import { useJob } from '#hooks/use-job.ts'
import { useFormat } from '#i18n/format.ts'
import {
  closeCollection,
  collectionJob,
  type Offer,
  type SharedCollection,
  sharedCollections,
} from '#services/importing/shared-collections.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx'
import styles from './shared-collections.module.css'
import { useFetchWords } from './use-fetch-words.ts'

export function SharedCollections() {
  return useJob(sharedCollections).map((one) => <Choice key={one.key} collection={one} />)
}

interface CollectionProps {
  readonly collection: SharedCollection
}

function Choice({ collection }: CollectionProps) {
  const { t } = useTranslation('importing')
  const { key, site, name, offers } = collection
  const { left, isTicked, toggle, tickAll } = useTicks()
  const chosen = offers.filter(isTicked)
  return (
    <div className={styles.collection}>
      <Notice>
        <Heading>{t(name ? 'shared.title' : 'shared.nameless', { name, site })}</Heading>
        <Introduction offers={offers} />
        {offers.length > 1 ? (
          <div>
            <Button onClick={() => tickAll(offers, left.size > 0)}>
              {t(left.size > 0 ? 'shared.all' : 'shared.none')}
            </Button>
          </div>
        ) : null}
        <ul className={styles.offers}>
          {offers.map((offer) => (
            <Row
              key={offer.document}
              offer={offer}
              site={site}
              isTicked={isTicked(offer)}
              onToggle={() => toggle(offer)}
            />
          ))}
        </ul>
        <Keep collectionKey={key} chosen={chosen} total={offers.length} />
      </Notice>
    </div>
  )
}

/** What was not ticked off is chosen: who gives the link of a collection wants what is in it. */
function useTicks() {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const isTicked = ({ document }: Offer) => !left.has(document)
  const toggle = (offer: Offer) => {
    const { document } = offer
    setLeft(isTicked(offer) ? new Set([...left, document]) : without(left, document))
  }
  const tickAll = (offers: readonly Offer[], all: boolean) =>
    setLeft(new Set(all ? [] : offers.map(({ document }) => document)))
  return { left, isTicked, toggle, tickAll }
}

function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== one))
}

/** Takes the place of the button that was pressed, and so takes its focus. */
function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  )
}

/** What there is to choose; or once it was chosen, what of it did not come. */
function Introduction({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation('importing')
  const failed = offers.filter(({ failure }) => failure !== undefined)
  const isBlocked = failed.some(({ failure }) => failure?.kind === 'blocked')
  const isFailed = failed.length > 0
  return (
    <div role="status">
      <p>
        {isFailed
          ? t('shared.failed', { count: failed.length })
          : t('shared.what', { count: offers.length })}
      </p>
      {isBlocked ? <p>{t('request.relay')}</p> : null}
    </div>
  )
}

interface RowProps {
  readonly offer: Offer
  readonly site: string
  readonly isTicked: boolean
  readonly onToggle: () => void
}

function Row({ offer, site, isTicked, onToggle }: RowProps) {
  const { t } = useTranslation('importing')
  const { date } = useFormat()
  const words = useFetchWords()
  const { document, name, issuer, issuedOn, failure } = offer
  const facts = [issuer, issuedOn && date(issuedOn)].filter(Boolean).join(' · ')
  return (
    <li>
      <label className={styles.offer}>
        <input type="checkbox" checked={isTicked} onChange={onToggle} />
        <span>
          <bdi className={styles.name}>{name || t('nameless')}</bdi>
          {facts ? <bdi className={styles.fact}>{facts}</bdi> : null}
          {failure ? (
            <span className={styles.failure}>
              {words(failure, { host: hostOf(document), site })}
            </span>
          ) : null}
        </span>
      </label>
    </li>
  )
}

interface KeepProps {
  readonly collectionKey: string
  readonly chosen: readonly Offer[]
  readonly total: number
}

function Keep({ collectionKey: key, chosen, total }: KeepProps) {
  const { t } = useTranslation('importing')
  const { list } = useFormat()
  const { running, progress, input } = useJob(collectionJob)
  if (running && input?.key === key) return <Underway {...progress} />
  const count = chosen.length
  const documents = chosen.map(({ document }) => document)
  const hosts = [...new Set(documents.map(hostOf))]
  return (
    <>
      <p role="status">{t('shared.chosen', { chosen: count, count: total })}</p>
      {count > 0 ? <p>{t('shared.hosts', { count, hosts: list(hosts) })}</p> : null}
      <div className={styles.actions}>
        <Button
          look="main"
          disabled={count === 0 || running}
          onClick={() => void collectionJob.start({ key, documents })}
        >
          {t('shared.keep', { count })}
        </Button>
        <Button onClick={() => closeCollection(key)}>{t('request.leave')}</Button>
      </div>
    </>
  )
}

function Underway({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('importing')
  return (
    <>
      <ProgressBar label={t('progress')} done={done} total={total} />
      <p role="status">{t('shared.underway', { done, count: total })}</p>
      <div className={styles.actions}>
        <Button onClick={collectionJob.stop}>{t('stop', { ns: 'common' })}</Button>
      </div>
    </>
  )
}
