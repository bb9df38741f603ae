/** One field of a block's form. */
import { useTranslation } from 'react-i18next'
import { CV_SECTIONS } from '#core/portfolio/block.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { SelectField, TextArea, TextField } from '#ui/field/field.tsx'
import { BadgePicker } from './badge-picker.tsx'
import type { FieldOf } from './fields.ts'
import { FileField } from './file-field.tsx'
import { StepsField } from './steps-field.tsx'

export interface FieldInputProps {
  readonly field: FieldOf
  readonly value: unknown
  readonly badges: readonly BadgeRecord[]
  readonly onChange: (value: unknown) => void
}

export function FieldInput({ field, value, badges, onChange }: FieldInputProps) {
  const { t } = useTranslation('portfolio')
  const label = t(`field.${field.name}`)
  const words = typeof value === 'string' ? value : ''
  switch (field.input) {
    case 'line':
      return (
        <TextField label={label} value={words} onChange={(event) => onChange(event.target.value)} />
      )
    case 'text':
      return (
        <TextArea label={label} value={words} onChange={(event) => onChange(event.target.value)} />
      )
    case 'section':
      return (
        <SelectField label={label} value={words} onChange={(event) => onChange(event.target.value)}>
          {CV_SECTIONS.map((section) => (
            <option key={section} value={section}>
              {t(`section.${section}`)}
            </option>
          ))}
        </SelectField>
      )
    case 'badge':
      return (
        <SelectField label={label} value={words} onChange={(event) => onChange(event.target.value)}>
          <option value="">–</option>
          {badges.map(({ id, badge }) => (
            <option key={id} value={id}>
              {badge.name}
            </option>
          ))}
        </SelectField>
      )
    case 'badges':
      return <BadgePicker label={label} badges={badges} chosen={value} onChange={onChange} />
    case 'steps':
      return <StepsField label={label} badges={badges} value={value} onChange={onChange} />
    case 'image':
      return <FileField isImage label={t('file.image')} digest={words} onChange={onChange} />
    case 'file':
      return <FileField isImage={false} label={label} digest={words} onChange={onChange} />
  }
}
