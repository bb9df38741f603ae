/** Why an address gave nothing, in a sentence: for an address that was named, and for one out of a collection. */
import { useTranslation } from 'react-i18next'
import type { FetchRequest, RequestFailure } from '#services/importing/addresses-to-fetch.ts'

type Asked = Partial<Pick<FetchRequest, 'host' | 'site'>>

export function useFetchWords(): (failure: RequestFailure, asked: Asked) => string {
  const { t } = useTranslation('importing')
  return (failure, { host = '', site = '' }) => {
    const status = failure.kind === 'refused' ? failure.status : 0
    const isGone = status === 404 || status === 410
    const kind = isGone ? (site === '' ? 'gone' : 'goneAtSite') : failure.kind
    return t(`request.failure.${kind}`, { host, site, status })
  }
}
