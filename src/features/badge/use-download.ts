/** Saves the original bytes, never a copy made by us; for pasted badges the text as it was. */
import { saveFile } from '#ui/save-file/save-file.ts'
import type { OpenBadge } from './use-badge.ts'

const ENDINGS = { jws: 'jwt', xml: 'xml' } as const

export function useDownload({ record, original }: OpenBadge): () => void {
  const { form, text } = record.payload
  const ending = form in ENDINGS ? ENDINGS[form as keyof typeof ENDINGS] : 'json'
  return () => saveFile(original?.bytes ?? text, original?.name ?? `badge.${ending}`)
}
