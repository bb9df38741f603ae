/** One collection: its text, its badges in order, and everything that can be done with them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { reordered } from '#core/collection/collection.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AddBadges } from './add-badges.tsx'
import styles from './collections.module.css'
import { EditCollection } from './edit-collection.tsx'
import { InsideList } from './inside-list.tsx'
import { ShelfGrid } from './shelf-grid.tsx'
import { useCollectionCommands, useCollections } from './use-collections.ts'

type Open = 'edit' | 'add' | undefined

export function Component() {
  const { t } = useTranslation('collections')
  const { id } = useParams()
  const shelves = useCollections()
  const { change, order } = useCollectionCommands()
  const [open, setOpen] = useState<Open>()
  const collection = shelves.all.find((it) => it.id === id)
  if (collection === undefined) {
    return (
      <>
        <PageHeading title={t('all')} fact={t('gone')} />
        <LinkButton to={PATHS.collections}>{t('all')}</LinkButton>
      </>
    )
  }
  const shelf = shelves.shelfOf(collection)
  const read = shelves.index !== undefined
  const smart = collection.search !== undefined
  const inside = shelves.all.filter(({ parent }) => parent === collection.id)
  return (
    <>
      <PageHeading
        back={{ to: PATHS.collections, label: t('all') }}
        title={<span dir="auto">{collection.title}</span>}
        fact={read ? t('badges', { count: shelf.badges.length }) : t('reading')}
        actions={
          <>
            <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>
            {smart ? (
              <LinkButton to={`${PATHS.backpack}?${collection.search ?? ''}`}>
                {t('openSearch')}
              </LinkButton>
            ) : (
              <Button look="main" onClick={() => setOpen('add')}>
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      {smart ? <p className={styles.soft}>{t('smartFact')}</p> : null}
      {collection.text === '' ? null : (
        <p className={styles.text} dir="auto">
          {collection.text}
        </p>
      )}
      {inside.length > 0 ? (
        <InsideList
          inside={inside}
          onOrder={(ids) =>
            order.run(
              reordered(
                shelves.all.map((it) => it.id),
                ids,
              ),
            )
          }
        />
      ) : null}
      {read && shelf.badges.length === 0 ? <p>{t('noBadges')}</p> : null}
      <ShelfGrid shelf={shelf} onChange={(it) => change.run({ id: collection.id, change: it })} />
      {open === 'edit' ? (
        <EditCollection all={shelves.all} shelf={shelf} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'add' ? (
        <AddBadges shelves={shelves} collection={collection} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  )
}
