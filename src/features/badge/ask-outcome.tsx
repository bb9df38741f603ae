/** Says why something that was asked for was not taken; nothing while all is well. */
import { useTranslation } from 'react-i18next'
import type { Result } from '#core/kernel/result.ts'
import type { ContextRefusal } from '#core/verification/contexts/judge-context.ts'
import type { RefreshFailure } from '#services/checking/refresh.ts'

export interface AskOutcomeProps {
  readonly outcome: Result<unknown, ContextRefusal | RefreshFailure> | undefined
}

export function AskOutcome({ outcome }: AskOutcomeProps) {
  const { t } = useTranslation('verification')
  if (outcome === undefined || outcome.ok) return null
  const { failure } = outcome
  const why = failure.kind === 'unreachable' ? t(`why.${failure.why}`) : ''
  return <p role="alert">{[t(`refused.${failure.kind}`), why].join(' ').trim()}</p>
}
