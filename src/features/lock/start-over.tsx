/** For who cannot open the lock any more: everything here goes, after it was said that nothing comes back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { startOver } from '#services/lock/lock.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { CheckField } from '#ui/field/check-field.tsx'

export function StartOver({ hasPasskey }: { readonly hasPasskey: boolean }) {
  const { t } = useTranslation('lock')
  const [asks, setAsks] = useState(false)
  return (
    <>
      <p>{t(hasPasskey ? 'lost.textPasskey' : 'lost.text')}</p>
      <p>{t('lost.backup')}</p>
      <Button look="danger" onClick={() => setAsks(true)}>
        {t('lost.button')}
      </Button>
      {asks ? <Sure onClose={() => setAsks(false)} /> : null}
    </>
  )
}

function Sure({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['lock', 'common'])
  const [isSure, setSure] = useState(false)
  const remove = useCommand(startOver, { showsFailure: true })
  return (
    <Dialog
      title={t('lost.sure')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="danger"
            disabled={!isSure || remove.pending}
            onClick={() => remove.run(undefined, () => location.assign(import.meta.env.BASE_URL))}
          >
            {t('lost.yes')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <p>{t('lost.sureText')}</p>
      <CheckField label={t('lost.tick')} checked={isSure} onChange={setSure} />
      <NotDone failure={remove.failure} />
    </Dialog>
  )
}
