/** The questions behind the batch actions: which label, which collection, which kind of file, really? */
import { type ReactNode, type SubmitEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadgeId } from '#core/badge/badge.ts'
import { NotDone, type NotDoneProps } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useBadgeLists } from '#i18n/list-words.ts'
import { exportJob } from '#services/backup/export-originals.ts'
import { provedBadges } from '#services/publishing/proved-badges.ts'
import { attempt } from '#storage/guards/failure.ts'
import { collections } from '#storage/live/collection-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { SelectField, TextField } from '#ui/field/field.tsx'
import { formText } from '#ui/field/form-text.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './batch-bar.module.css'
import { useBatch } from './use-batch.ts'

export interface BatchDialogProps {
  readonly ids: readonly BadgeId[]
  /** labels that are in use, to choose from */
  readonly labels: readonly string[]
  /** `done` when it was carried out */
  readonly onClose: (done?: 'done') => void
}

export function LabelDialog({ ids, labels, onClose }: BatchDialogProps) {
  const { t } = useTranslation('backpack')
  const { label } = useBatch()
  const known = useId()
  const submit = (form: FormData, on: boolean) => {
    const word = formText(form, 'label')
    if (word) label.run({ ids, label: word, on }, () => onClose('done'))
  }
  return (
    <FormDialog
      title={t('batch.labelTitle', { count: ids.length })}
      main={t('batch.labelOn')}
      other={t('batch.labelOff')}
      failure={label.failure}
      onSubmit={(form, which) => submit(form, which === 'main')}
      onClose={onClose}
    >
      <TextField
        name="label"
        label={t('facet.label')}
        list={known}
        required
        maxLength={100}
        autoComplete="off"
      />
      <datalist id={known}>
        {labels.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </FormDialog>
  )
}

export function CollectDialog({ ids, onClose }: BatchDialogProps) {
  const { t } = useTranslation('backpack')
  const { collect } = useBatch()
  const byHand = useLive(collections).filter(({ search }) => search === undefined)
  const submit = (form: FormData) => {
    const title = formText(form, 'title')
    const into = title ? undefined : byHand.find(({ id }) => id === form.get('into'))?.id
    if (title || into) collect.run({ ids, into, title }, () => onClose('done'))
  }
  return (
    <FormDialog
      title={t('batch.collectTitle', { count: ids.length })}
      main={t('batch.collectAdd')}
      failure={collect.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {byHand.length > 0 ? (
        <SelectField name="into" label={t('facet.collection')}>
          {byHand.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        name="title"
        label={t(byHand.length > 0 ? 'batch.orNew' : 'batch.newTitle')}
        required={byHand.length === 0}
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  )
}

export function ExportDialog({ ids, onClose }: BatchDialogProps) {
  const { t } = useTranslation(['backpack', 'common'])
  const lists = useBadgeLists()
  const zip = () => {
    void exportJob.start({ ids, save: (archive) => saveFile(archive, 'badges.zip') })
    onClose()
  }
  const read = useCommand(() => attempt(() => provedBadges(ids)), { showsFailure: true })
  const list = (form: 'csv' | 'json') =>
    read.run(undefined, (badges) => {
      const type = form === 'csv' ? 'text/csv' : 'application/json'
      saveFile(new Blob([lists[form](badges)], { type }), `badges.${form}`)
      onClose()
    })
  return (
    <Dialog
      title={t('batch.exportTitle', { count: ids.length })}
      onClose={onClose}
      actions={
        <>
          <Button look="main" onClick={zip}>
            {t('batch.exportZip')}
          </Button>
          <Button onClick={() => list('csv')}>{t('batch.exportCsv')}</Button>
          <Button onClick={() => list('json')}>{t('batch.exportJson')}</Button>
          <Button look="quiet" onClick={() => onClose()}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <p>{t('batch.exportText')}</p>
      <NotDone failure={read.failure} />
    </Dialog>
  )
}

export function ForGoodDialog({ ids, onClose }: BatchDialogProps) {
  const { t } = useTranslation(['backpack', 'common'])
  const { removeForGood } = useBatch()
  return (
    <Dialog
      title={t('batch.forGoodTitle', { count: ids.length })}
      onClose={onClose}
      actions={
        <>
          <Button look="danger" onClick={() => removeForGood.run(ids, () => onClose('done'))}>
            {t('action.forGood')}
          </Button>
          <Button onClick={() => onClose()}>{t('common:cancel')}</Button>
        </>
      }
    >
      <p>{t('batch.forGoodText')}</p>
      <NotDone failure={removeForGood.failure} />
    </Dialog>
  )
}

export interface FormDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** the words on the button that Enter presses, and on a second one */
  readonly main: string
  readonly other?: string
  readonly failure: NotDoneProps['failure']
  readonly onSubmit: (form: FormData, which: 'main' | 'other') => void
  readonly onClose: () => void
}

/** A dialog with a form in it; says so when what was asked did not work. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, main, other, failure, onSubmit, onClose } = props
  const { t } = useTranslation(['backpack', 'common'])
  const form = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const pressed =
      event.nativeEvent instanceof globalThis.SubmitEvent ? event.nativeEvent.submitter : null
    const which = pressed?.getAttribute('value') === 'other' ? 'other' : 'main'
    onSubmit(new FormData(event.currentTarget), which)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} look="main">
            {main}
          </Button>
          {other === undefined ? null : (
            <Button type="submit" form={form} value="other">
              {other}
            </Button>
          )}
          <Button look="quiet" onClick={() => onClose()}>
            {t('common:cancel')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        {children}
        <NotDone failure={failure} />
      </form>
    </Dialog>
  )
}
