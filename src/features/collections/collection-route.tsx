/** One collection: its text, its badges in order, and everything that can be done with them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { reordered } from '#core/collection/collection.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { AddBadges } from './add-badges.tsx'
import { BadgeGrid } from './badge-grid.tsx'
import styles from './collections.module.css'
import { EditCollection } from './edit-collection.tsx'
import { InsideList } from './inside-list.tsx'
import { useCollectionCommands, useCollections } from './use-collections.ts'

type Open = 'edit' | 'add' | undefined

export function Component() {
  const { t } = useTranslation('collections')
  const { id } = useParams()
  const views = useCollections()
  const { change, order } = useCollectionCommands()
  const [open, setOpen] = useState<Open>()
  const collection = views.all.find((it) => it.id === id)
  if (collection === undefined) {
    return (
      <>
        <PageHeading title={t('all')} fact={t('gone')} />
        <LinkButton to={PATHS.collections}>{t('all')}</LinkButton>
      </>
    )
  }
  const view = views.viewOf(collection)
  const read = views.index !== undefined
  const smart = collection.search !== undefined
  const inside = views.all.filter(({ parent }) => parent === collection.id)
  return (
    <>
      <PageHeading
        back={{ to: PATHS.collections, label: t('all') }}
        title={<span dir="auto">{collection.title}</span>}
        fact={read ? t('badges', { count: view.badges.length }) : t('reading')}
        actions={
          <>
            <LinkButton to={PATHS.shareCollection(collection.id)}>{t('share')}</LinkButton>
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
                views.all.map((it) => it.id),
                ids,
              ),
            )
          }
        />
      ) : null}
      {read && view.badges.length === 0 ? <p>{t('noBadges')}</p> : null}
      <BadgeGrid view={view} onChange={(it) => change.run({ id: collection.id, change: it })} />
      {open === 'edit' ? (
        <EditCollection all={views.all} view={view} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'add' ? (
        <AddBadges views={views} collection={collection} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  )
}
