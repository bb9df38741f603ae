/** Changes the title, text, order, place and cover of a collection, or removes it. */
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { nested } from '#core/collection/collection.ts'
import type { CollectionRecord } from '#core/records/records.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import styles from './collections.module.css'
import { CoverField } from './cover-field.tsx'
import { edited, ORDER_NAMES } from './edited.ts'
import { type CollectionView, useCollectionCommands } from './use-collections.ts'

export interface EditCollectionProps {
  readonly all: readonly CollectionRecord[]
  readonly view: CollectionView
  readonly onClose: () => void
}

export function EditCollection({ all, view, onClose }: EditCollectionProps) {
  const { collection } = view
  const { t } = useTranslation(['collections', 'common'])
  const { change } = useCollectionCommands({ showsFailure: true })
  const [removing, setRemoving] = useState(false)
  const form = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    change.run({ id: collection.id, change: (it) => edited(it, all, fields) }, onClose)
  }
  if (removing) return <RemoveQuestion collection={collection} onClose={onClose} />
  return (
    <Dialog
      title={t('editTitle')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} look="main">
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="danger" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <Fields all={all} view={view} />
        <NotDone failure={change.failure} />
      </form>
    </Dialog>
  )
}

function Fields({ all, view }: Omit<EditCollectionProps, 'onClose'>) {
  const { collection } = view
  const { t } = useTranslation('collections')
  const parents = all.filter((it) => nested(all, collection, it.id).ok)
  return (
    <>
      <TextField
        name="title"
        label={t('name')}
        defaultValue={collection.title}
        required
        maxLength={200}
      />
      <TextArea name="text" label={t('text')} defaultValue={collection.text} rows={4} />
      {collection.search === undefined ? (
        <SelectField name="order" label={t('order')} defaultValue={collection.order}>
          {ORDER_NAMES.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField name="parent" label={t('inside')} defaultValue={collection.parent ?? ''}>
        <option value="">{t('top')}</option>
        {parents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <CoverField view={view} />
    </>
  )
}

function RemoveQuestion({
  collection,
  onClose,
}: {
  readonly collection: CollectionRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['collections', 'common'])
  const navigate = useNavigate()
  const { remove } = useCollectionCommands({ showsFailure: true })
  return (
    <Dialog
      title={t('removeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="danger"
            onClick={() => remove.run(collection.id, () => void navigate(PATHS.collections))}
          >
            {t('remove')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <p>{t('removeText')}</p>
      <NotDone failure={remove.failure} />
    </Dialog>
  )
}
