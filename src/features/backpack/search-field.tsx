/** The field to search the wall by words. */
import { useTranslation } from 'react-i18next'
import { TextField } from '#ui/field/field.tsx'
import type { Wall } from './use-wall.ts'

export function SearchField({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('backpack')
  return (
    <TextField
      hideLabel
      type="search"
      label={t('search')}
      placeholder={t('search')}
      value={wall.query.text}
      onChange={(event) => wall.change({ text: event.target.value })}
    />
  )
}
