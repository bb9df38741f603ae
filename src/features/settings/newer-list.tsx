/** What a newer copy of a list changes: shown before it is taken. */
import { useTranslation } from 'react-i18next'
import type { KnownIssuer } from '#core/verification/circumstances.ts'
import { isEmpty } from '#core/verification/lists/list-changes.ts'
import { useFormat } from '#i18n/format.ts'
import type { NewerCopy } from '#services/trust-lists.ts'
import { Button } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import type { useNewer } from './use-trust-lists.ts'

/** More names than this are counted, not shown. */
const MOST = 50

export interface NewerListProps {
  readonly copy: NewerCopy
  readonly newer: ReturnType<typeof useNewer>
}

export function NewerList({ copy, newer }: NewerListProps) {
  const { t } = useTranslation('trust')
  const format = useFormat()
  const { list, changes } = copy
  const { added, removed, changed } = changes
  const parts = new Map(changed.map(({ issuer, parts: some }) => [issuer, some]))
  const differs = (issuer: KnownIssuer) =>
    format.list((parts.get(issuer) ?? []).map((part) => t(`part.${part}`)))
  return (
    <Dialog
      title={t('newer.title', { name: list.name })}
      onClose={newer.leave}
      actions={
        <>
          <Button look="main" disabled={newer.pending} onClick={() => newer.take(copy)}>
            {t('newer.take')}
          </Button>
          <Button onClick={newer.leave}>{t('newer.leave')}</Button>
        </>
      }
    >
      <p>{t(isEmpty(changes) ? 'newer.same' : 'newer.lead', { date: format.date(list.date) })}</p>
      <Names title={t('newer.added', { count: added.length })} issuers={added} />
      <Names title={t('newer.removed', { count: removed.length })} issuers={removed} />
      <Names
        title={t('newer.changed', { count: changed.length })}
        issuers={changed.map(({ issuer }) => issuer)}
        say={differs}
      />
    </Dialog>
  )
}

interface NamesProps {
  readonly title: string
  readonly issuers: readonly KnownIssuer[]
  /** what is said of each; its id when absent */
  readonly say?: (issuer: KnownIssuer) => string
}

function Names({ title, issuers, say = ({ id }) => id }: NamesProps) {
  const { t } = useTranslation('trust')
  if (issuers.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {issuers.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <bdi>{one.name}</bdi> <small>{say(one)}</small>
          </li>
        ))}
      </ul>
      {issuers.length > MOST ? <p>{t('newer.more', { count: issuers.length - MOST })}</p> : null}
    </>
  )
}
