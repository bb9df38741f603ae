/** Offers to load the vocabulary that a check missed, from the host it names, once. */
import { useTranslation } from 'react-i18next'
import type { Report } from '#core/verification/report.ts'
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

/** Contexts that can be asked for: https addresses that the last check did not know. */
function unknownContexts({ checks }: Report): readonly string[] {
  const check = checks.find(({ id }) => id === 'context')
  const urls = check?.answer === 'unknown' ? check.detail?.contexts : undefined
  return Array.isArray(urls) ? urls.filter(isHttps) : []
}

const isHttps = (url: unknown): url is string =>
  typeof url === 'string' && /^https:\/\//i.test(url) && URL.canParse(url)
