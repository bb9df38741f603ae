/** Offers to load the vocabulary that a check missed, from the host it names, once. */
import { useTranslation } from 'react-i18next'
import { unknownContexts } from '#core/verification/contexts/unknown-contexts.ts'
import { Button } from '#ui/button/button.tsx'
import { AskOutcome } from './ask-outcome.tsx'
import type { OpenBadge } from './use-badge.ts'
import { useContextLoading } from './use-verdict-tools.ts'

export function ContextOffer({ open: { record, report } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const loading = useContextLoading(record.id)
  const urls = report ? unknownContexts(report) : []
  if (urls.length === 0) return null
  const hosts = [...new Set(urls.map((url) => new URL(url).host))].join(', ')
  return (
    <div>
      <p>{t('context.offer', { host: hosts })}</p>
      <Button disabled={loading.pending} onClick={() => loading.run(urls)}>
        {t('context.load', { host: hosts })}
      </Button>
      <AskOutcome failure={loading.failure} />
    </div>
  )
}
