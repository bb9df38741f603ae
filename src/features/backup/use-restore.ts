/** Looking into a backup, then doing what was shown. */
import { useMutation } from '@tanstack/react-query'
import { lookInto, type RestorePreview, restore } from '#jobs/restore-job.ts'
import type { RestoreChoice } from '#storage/restore.ts'

export function useRestore() {
  const look = useMutation({
    mutationFn: ({ file, passphrase }: { file: Blob; passphrase: string }) =>
      lookInto(file, passphrase),
  })
  const apply = useMutation({
    mutationFn: ({ preview, choice }: { preview: RestorePreview; choice: RestoreChoice }) =>
      restore(preview, choice),
  })
  const choose = (file: Blob, passphrase = '') => {
    apply.reset()
    look.mutate({ file, passphrase })
  }
  return { look, apply, choose }
}
