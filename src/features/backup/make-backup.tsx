/** Makes a backup of everything, of one collection or of chosen badges, locked or not. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { BadgeId } from '#core/badge/badge.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { useFormat } from '#i18n/format.ts'
import type { Selection } from '#storage/operations/backup-source.ts'
import { Button } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/field.tsx'
import styles from './backup.module.css'
import { Passphrase } from './passphrase.tsx'
import { MAKE } from './remove-everything.tsx'
import { ShowCodes } from './show-codes.tsx'
import { useBackup } from './use-backup.ts'
import { Writing } from './writing.tsx'

export function MakeBackup() {
  const { t } = useTranslation('backup')
  const { state, since, collections, start, show } = useBackup()
  const chosen = useChosenBadges()
  const [what, setWhat] = useState(chosen.length > 0 ? 'chosen' : 'all')
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const showCodes = (all: 'all' | Selection) => {
    show(all, passphrase)
    setShown(true)
  }
  const isOurs = state.input === undefined || 'what' in state.input.order
  return (
    <section className={styles.part}>
      <h2 id={MAKE} tabIndex={-1}>
        {t('make.title')}
      </h2>
      <p>{t('make.text')}</p>
      <LastBackup at={since.at} badges={since.badges} />
      <SelectField
        label={t('make.what')}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      >
        <option value="all">{t('make.all')}</option>
        {chosen.length > 0 ? (
          <option value="chosen">{t('make.chosen', { count: chosen.length })}</option>
        ) : null}
        {collections.map(({ id, title }) => (
          <option key={id} value={id}>
            {t('make.collection', { title })}
          </option>
        ))}
      </SelectField>
      <Passphrase value={passphrase} onChange={setPassphrase} />
      <Button
        look="main"
        disabled={state.running}
        onClick={() => start(portion(what, chosen, collections), passphrase)}
      >
        {t('make.button')}
      </Button>
      <Button look="quiet" onClick={() => showCodes(portion(what, chosen, collections))}>
        {t('screen.open')}
      </Button>
      {isShown ? <ShowCodes onClose={() => setShown(false)} /> : null}
      {isOurs ? <Writing state={state} done="make.done" /> : null}
    </section>
  )
}

/** What the select says, as what is to be written. */
function portion(
  what: string,
  chosen: readonly BadgeId[],
  collections: readonly CollectionRecord[],
): 'all' | Selection {
  if (what === 'chosen') return { badgeIds: chosen, collectionIds: [] }
  const collection = collections.find(({ id }) => id === what)
  if (!collection) return 'all'
  return { badgeIds: collection.badgeIds, collectionIds: [collection.id] }
}

/** Badges that were selected on the wall, handed over with the way here. */
function useChosenBadges(): readonly BadgeId[] {
  const state: unknown = useLocation().state
  if (typeof state !== 'object' || state === null || !('badges' in state)) return []
  return Array.isArray(state.badges) ? (state.badges as BadgeId[]) : [] // from our own wall
}

function LastBackup({ at, badges }: { readonly at: string; readonly badges: number }) {
  const { t } = useTranslation('backup')
  const format = useFormat()
  return (
    <p className={styles.soft}>
      {at ? t('last', { when: format.moment(at) }) : t('never')}{' '}
      {at && badges > 0 ? t('since', { count: badges }) : ''}
    </p>
  )
}
