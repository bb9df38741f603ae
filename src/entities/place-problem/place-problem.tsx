/** Why a place did not do what was asked: what happened there, what was kept, what to do. */
import { useTranslation } from 'react-i18next'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { Notice } from '#ui/notice/notice.tsx'

/** Kinds of a place's own; the others are of the storage of this browser. */
const KINDS = [
  'expired',
  'refused',
  'stale',
  'missing',
  'full',
  'unfit',
  'busy',
  'unreachable',
  'lying',
  'unclear',
] as const

export interface PlaceProblemProps {
  readonly failure: { readonly kind: string; readonly path?: string } | undefined
  readonly host: string
}

/** Nothing while there is no failure. */
export function PlaceProblem({ failure, host }: PlaceProblemProps) {
  const { t } = useTranslation('places')
  if (!failure) return null
  const kind = KINDS.find((one) => one === failure.kind)
  if (!kind) return <NotDone failure={failure} />
  return (
    <Notice tone="caution" role="alert">
      <p>{t(`failure.${kind}`, { host })}</p>
      {failure.path ? <p>{t('failure.at', { path: failure.path })}</p> : null}
    </Notice>
  )
}
