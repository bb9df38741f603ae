/** Says why something that was asked for was not taken; nothing while all is well. */
import { useTranslation } from 'react-i18next'
import type { ContextRefusal } from '#core/verification/contexts/judge-context.ts'
import type { RefreshFailure } from '#services/checking/refresh.ts'

export interface AskOutcomeProps {
  readonly failure: ContextRefusal | RefreshFailure | undefined
}

export function AskOutcome({ failure }: AskOutcomeProps) {
  const { t } = useTranslation('verification')
  if (failure === undefined) return null
  const why = failure.kind === 'unreachable' ? t(`why.${failure.why}`) : ''
  return <p role="alert">{[t(`refused.${failure.kind}`), why].join(' ').trim()}</p>
}
