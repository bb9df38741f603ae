/** What to look at before others use the list, and the ways out: a file, signed or not, or in use here. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ListRemark, remarksOnList } from '#core/verification/lists/list-remarks.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { makeListFile } from '#services/issuer-list-file.ts'
import { addListFile } from '#services/trust-lists.ts'
import { Bar } from '#ui/bar/bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import styles from './issuer-lists.module.css'
import type { ListInHand } from './use-list.ts'

export function Finish({ hand: { list, startAgain } }: { readonly hand: ListInHand }) {
  const { t } = useTranslation('trust')
  const [signs, setSigns] = useState(false)
  const make = useCommand(() => makeListFile(list, signs), { showsFailure: true })
  const use = useCommand((file: File) => addListFile(file), { showsFailure: true })
  const isReady = list.name.trim() !== '' && list.issuers.length > 0
  const isBusy = make.pending || use.pending
  return (
    <section className={styles.section}>
      <h2>{t('editor.finish')}</h2>
      <Remarks remarks={remarksOnList(list.issuers)} />
      <CheckField label={t('editor.sign')} checked={signs} onChange={setSigns} />
      <p className={styles.soft}>{t('editor.signHint')}</p>
      {isReady ? null : <p>{t('editor.notReady')}</p>}
      <Bar>
        <Button
          look="main"
          disabled={!isReady || isBusy}
          onClick={() => make.run(undefined, (file) => saveFile(file, file.name))}
        >
          {t('editor.save')}
        </Button>
        <Button
          disabled={!isReady || isBusy}
          onClick={() => make.run(undefined, (file) => use.run(file))}
        >
          {t('editor.use')}
        </Button>
        <Button look="quiet" onClick={startAgain}>
          {t('editor.again')}
        </Button>
      </Bar>
      <NotDone failure={make.failure} />
      <p role="status">
        {use.input !== undefined && !use.pending && !use.failure ? t('editor.used') : ''}
      </p>
      {use.failure ? <p role="alert">{t(`failure.${use.failure.kind}`)}</p> : null}
    </section>
  )
}

function Remarks({ remarks }: { readonly remarks: readonly ListRemark[] }) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  if (remarks.length === 0) return null
  return (
    <Notice>
      <p>{t('editor.look', { count: remarks.length })}</p>
      <ul className={styles.remarks}>
        {remarks.map(({ kind, names, value }) => (
          <li key={`${kind} ${value}`} dir="auto">
            {t(`editor.remark.${kind}`, { names: format.list(names), value })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
