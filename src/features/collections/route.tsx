/** All collections, in the person's order, those inside another one under it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { movedTo } from '#core/collection/collection.ts'
import type { CollectionId } from '#core/records/records.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/empty-state/empty-state.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { CollectionCard } from './collection-card.tsx'
import styles from './collections.module.css'
import { NewCollection } from './new-collection.tsx'
import { useCollectionCommands, useCollections } from './use-collections.ts'

export function Component() {
  const { t } = useTranslation('collections')
  const views = useCollections()
  const { order } = useCollectionCommands()
  const [making, setMaking] = useState(false)
  const ids = views.all.map(({ id }) => id)
  const tops = views.all.filter(({ parent }) => parent === undefined || !ids.includes(parent))
  const move = (id: CollectionId, place: number) => {
    const there = tops[place]
    if (there) order.run(movedTo(ids, id, ids.indexOf(there.id)))
  }
  return (
    <>
      <PageHeading
        title={t('title', { count: views.all.length })}
        fact={t('lead')}
        actions={
          <>
            <LinkButton to={PATHS.stacks}>{t('stacks')}</LinkButton>
            <Button look="main" onClick={() => setMaking(true)}>
              {t('new')}
            </Button>
          </>
        }
      />
      {views.all.length === 0 ? (
        <EmptyState text={t('empty')}>
          <LinkButton to={PATHS.backpack}>{t('toBadges')}</LinkButton>
        </EmptyState>
      ) : null}
      <ul className={styles.cards}>
        {tops.map((collection, at) => (
          <li key={collection.id}>
            <CollectionCard
              view={views.viewOf(collection)}
              inside={views.all.filter(({ parent }) => parent === collection.id)}
              at={at}
              total={tops.length}
              onMove={(place) => move(collection.id, place)}
            />
          </li>
        ))}
      </ul>
      {making ? (
        <NewCollection position={views.all.length} onClose={() => setMaking(false)} />
      ) : null}
    </>
  )
}
