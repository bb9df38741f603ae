/** Asks for the title of a new collection, and for search words when it should fill itself. */
import { type SubmitEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EVERYTHING, formatQuery } from '#core/search/query.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { TextField } from '#ui/field/field.tsx'
import styles from './collections.module.css'
import { useCollectionCommands } from './use-collections.ts'

export interface NewCollectionProps {
  readonly position: number
  readonly onClose: () => void
}

export function NewCollection({ position, onClose }: NewCollectionProps) {
  const { t } = useTranslation(['collections', 'common'])
  const navigate = useNavigate()
  const { create } = useCollectionCommands({ showsFailure: true })
  const form = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [title = '', text = ''] = ['title', 'search'].map((name) => {
      const value = fields.get(name)
      return typeof value === 'string' ? value.trim() : ''
    })
    if (title === '') return
    const search = text === '' ? {} : { search: formatQuery({ ...EVERYTHING, text }).toString() }
    create.run({ title, position, ...search }, (id) => void navigate(PATHS.collection(id)))
  }
  return (
    <Dialog
      title={t('new')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} look="main">
            {t('create')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <TextField name="title" label={t('name')} required maxLength={200} autoComplete="off" />
        <TextField name="search" label={t('saveSearch')} hint={t('searchFor')} autoComplete="off" />
        <NotDone failure={create.failure} />
      </form>
    </Dialog>
  )
}
