/** One field of a block's form: one line for each way to fill it in. */
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { CV_SECTIONS } from '#core/portfolio/blocks/cv.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import type { FieldOf, FieldInput as Input } from '#entities/portfolio-page/blocks/block-ui.ts'
import { SelectField, TextField } from '#ui/field/field.tsx'
import { BadgePicker } from './badge-picker.tsx'
import { FileField } from './file-field.tsx'
import { StepsField } from './steps-field.tsx'

export interface FieldInputProps {
  readonly field: FieldOf
  readonly value: unknown
  readonly badges: readonly BadgeRecord[]
  readonly onChange: (value: unknown) => void
}

interface InputProps extends Omit<FieldInputProps, 'field'> {
  readonly label: string
}

const INPUTS: Readonly<Record<Input, ComponentType<InputProps>>> = {
  line: Line,
  section: SectionChoice,
  badge: BadgeChoice,
  badges: BadgePicker,
  steps: StepsField,
  image: ImageChoice,
  file: FileChoice,
}

export function FieldInput({ field, ...rest }: FieldInputProps) {
  const { t } = useTranslation('portfolio')
  const Input = INPUTS[field.input]
  return <Input label={t(`field.${field.name}`)} {...rest} />
}

function Line({ label, value, onChange }: InputProps) {
  return (
    <TextField
      label={label}
      value={written(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function SectionChoice({ label, value, onChange }: InputProps) {
  const { t } = useTranslation('portfolio')
  return (
    <SelectField
      label={label}
      value={written(value)}
      onChange={(event) => onChange(event.target.value)}
    >
      {CV_SECTIONS.map((section) => (
        <option key={section} value={section}>
          {t(`section.${section}`)}
        </option>
      ))}
    </SelectField>
  )
}

function BadgeChoice({ label, value, badges, onChange }: InputProps) {
  return (
    <SelectField
      label={label}
      value={written(value)}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">–</option>
      {badges.map(({ id, badge }) => (
        <option key={id} value={id}>
          <span dir="auto">{badge.name}</span>
        </option>
      ))}
    </SelectField>
  )
}

function ImageChoice({ value, onChange }: InputProps) {
  const { t } = useTranslation('portfolio')
  return <FileField isImage label={t('file.image')} digest={written(value)} onChange={onChange} />
}

function FileChoice({ label, value, onChange }: InputProps) {
  return <FileField isImage={false} label={label} digest={written(value)} onChange={onChange} />
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
