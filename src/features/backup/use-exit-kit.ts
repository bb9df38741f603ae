/** Which badges can go to another wallet, and how to pack them. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { WALLETS, type WalletId } from '#core/exporting/wallets.ts'
import { useJob } from '#hooks/use-job.ts'
import { backupJob, startBackup } from '#services/backup/back-up.ts'
import { goingTo } from '#storage/operations/exportable-badges.ts'
import { saveFile } from '#ui/save-file/save-file.ts'
import { today } from './use-backup.ts'

/** Looked up when the wallet is opened, as it reads every badge. */
export function useExitKit(wallet: WalletId) {
  const { t } = useTranslation('backup')
  const state = useJob(backupJob)
  const going = useQuery({
    queryKey: ['going to', wallet],
    queryFn: () => goingTo(wallet),
    gcTime: 0,
  })
  const save = () => {
    const words = {
      textName: t('exit.readMe'),
      steps: `${WALLETS[wallet].name}\n\n${t(`exit.wallet.${wallet}.steps`)}`,
      stayed: t('exit.stayed'),
      problems: t('exit.problem', { returnObjects: true }),
    }
    const fileName = `rugzak-${wallet}-${today()}.zip`
    void startBackup({ order: { wallet, words }, fileName, save: saveFile })
  }
  const order = state.input?.order
  const isOurs = order !== undefined && 'wallet' in order && order.wallet === wallet
  return { going: going.data, state, isOurs, save }
}
