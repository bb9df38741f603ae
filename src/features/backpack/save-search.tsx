/** Keeps what is asked of the wall, words, filters and order, as a collection that fills itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatQuery, type Query } from '#core/search/query.ts'
import { PATHS } from '#routes/paths.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/field.tsx'
import { formText } from '#ui/field/form-text.ts'
import { FormDialog } from './batch-dialogs.tsx'
import { useBatch } from './use-batch.ts'

export function SaveSearch({ query }: { readonly query: Query }) {
  const { t } = useTranslation('backpack')
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const { saveSearch } = useBatch()
  const save = (form: FormData) => {
    const title = formText(form, 'title')
    if (title === '') return
    const search = formatQuery({ ...query, view: 'grid' }).toString()
    saveSearch.run({ title, search }, (id) => void navigate(PATHS.collection(id)))
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('saveSearch')}
      </Button>
      {asking ? (
        <FormDialog
          title={t('saveSearch')}
          main={t('saveSearchDo')}
          failure={saveSearch.failure}
          onSubmit={save}
          onClose={() => setAsking(false)}
        >
          <p>{t('saveSearchText')}</p>
          <TextField
            name="title"
            label={t('saveSearchTitle')}
            defaultValue={query.text}
            required
            maxLength={200}
            autoComplete="off"
          />
        </FormDialog>
      ) : null}
    </>
  )
}
