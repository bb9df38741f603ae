/** Chooses badges from the backpack to put in a collection. */
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { withBadges } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import type { Findable } from '#core/search/findable.ts'
import { EVERYTHING } from '#core/search/query.ts'
import { find } from '#core/search/search.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCalled } from '#i18n/shown.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './collections.module.css'
import { type CollectionViews, useCollectionCommands } from './use-collections.ts'

export interface AddBadgesProps {
  readonly views: CollectionViews
  readonly collection: CollectionRecord
  readonly onClose: () => void
}

/** A list to choose from stays short; typing a word shortens it further. */
const AT_ONCE = 60

export function AddBadges({ views, collection, onClose }: AddBadgesProps) {
  const { t } = useTranslation(['collections', 'common'])
  const { change } = useCollectionCommands({ showsFailure: true })
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<BadgeId>>(new Set())
  const asked = useDeferredValue(text)
  const held = new Set(collection.badgeIds)
  const found = (views.index ? find(views.index, { ...EVERYTHING, text: asked }) : []).filter(
    ({ id }) => !held.has(id),
  )
  const toggle = (id: BadgeId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const add = () =>
    change.run({ id: collection.id, change: (it) => withBadges(it, [...chosen]) }, onClose)
  return (
    <Dialog
      title={t('addTitle')}
      onClose={onClose}
      actions={
        <>
          <Button look="main" disabled={chosen.size === 0} onClick={add}>
            {t('addChosen', { count: chosen.size })}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <TextField
        type="search"
        label={t('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <NotDone failure={change.failure} />
      <p role="status" className={styles.soft}>
        {found.length === 0 ? t('nothingToAdd') : ''}
        {found.length > AT_ONCE ? t('shownOf', { shown: AT_ONCE, total: found.length }) : ''}
      </p>
      <ul className={styles.choices}>
        {found.slice(0, AT_ONCE).map((badge) => (
          <li key={badge.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(badge.id)}
                onChange={() => toggle(badge.id)}
              />
              <Named badge={badge} />
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Named({ badge }: { readonly badge: Findable }) {
  const { name, issuer } = useCalled()(badge)
  return (
    <span dir="auto">
      {name} <span className={styles.soft}>{issuer}</span>
    </span>
  )
}
