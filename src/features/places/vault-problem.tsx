/** Why devices could not be made equal: what only a vault can answer, else what any place can. */
import { useTranslation } from 'react-i18next'
import { PlaceProblem } from '#entities/place-problem/place-problem.tsx'

const OWN_KINDS = [
  'locked',
  'newer',
  'begun',
  'none',
  'wrong',
  'left',
  'noPasskey',
  'noPrf',
] as const

interface ProblemProps {
  readonly failure: { readonly kind: string } | undefined
  readonly host: string
}

/** Nothing for who pressed Stop. */
export function VaultProblem({ failure, host }: ProblemProps) {
  const { t } = useTranslation('places')
  if (!failure || failure.kind === 'stopped') return null
  const own = OWN_KINDS.find((kind) => kind === failure.kind)
  if (own) return <p role="alert">{t(`vault.failure.${own}`)}</p>
  return <PlaceProblem failure={failure} host={host} />
}
