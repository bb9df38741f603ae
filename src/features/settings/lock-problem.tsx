/** Why something about the lock was not done. */
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'

const KINDS = [
  'gone',
  'wrong',
  'damaged',
  'newer',
  'noPasskey',
  'noPrf',
  'notHere',
  'none',
] as const

export function LockProblem({
  failure,
}: {
  readonly failure: { readonly kind: string } | undefined
}) {
  const { t } = useTranslation('lock')
  const kind = KINDS.find((one) => one === failure?.kind)
  return kind ? <p role="alert">{t(`problem.${kind}`)}</p> : <NotDone failure={failure} />
}
