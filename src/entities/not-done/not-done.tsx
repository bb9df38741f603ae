/** Why something that was asked for was not done: what happened, what was kept, what to do. */
import { useTranslation } from 'react-i18next'

/** Kinds with a sentence of their own. */
const KINDS = [
  'quota',
  'newerDatabase',
  'closed',
  'unavailable',
  'gone',
  'slow',
  'unfetched',
  'unreadable',
  'spoiled',
] as const

export interface NotDoneProps {
  readonly failure: { readonly kind: string } | undefined
}

/** Nothing while there is no failure. */
export function NotDone({ failure }: NotDoneProps) {
  const { t } = useTranslation()
  if (!failure) return null
  const kind = KINDS.find((one) => one === failure.kind) ?? 'crashed'
  return <p role="alert">{t(`notDone.${kind}`)}</p>
}
