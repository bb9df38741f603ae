/** Offers to add the addresses in another backpack's list to one's own; only a click adds them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdentityRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import type { ImportLine } from '#services/importing/import-state.ts'
import { identities } from '#storage/live/identity-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { saveIdentities } from '#storage/operations/identities.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import styles from './route.module.css'

export function AddressOffer({ lines }: { readonly lines: readonly ImportLine[] }) {
  const named = [...new Set(lines.flatMap(({ addresses = [] }) => addresses))]
  return <div role="status">{named.length > 0 ? <Offer named={named} /> : null}</div>
}

function Offer({ named }: { readonly named: readonly string[] }) {
  const { t } = useTranslation('importing')
  const { list } = useFormat()
  const add = useCommand((rows: readonly IdentityRecord[]) => saveIdentities(...rows))
  const [refused, setRefused] = useState<readonly string[]>([])
  const known = new Set(useLive(identities).map(({ id }) => id))
  const fresh = named.filter((one) => !known.has(one.toLowerCase()) && !refused.includes(one))
  if (fresh.length === 0) return null
  const rows = fresh.map((value) => ({ id: value.toLowerCase(), value }))
  return (
    <div className={styles.offer}>
      <Notice>
        <p>{t('addresses.offer', { addresses: list(fresh) })}</p>
        <div className={styles.choices}>
          <Button look="strong" onClick={() => add.run(rows)}>
            {t('addresses.add')}
          </Button>
          <Button onClick={() => setRefused(named)}>{t('addresses.leave')}</Button>
        </div>
      </Notice>
    </div>
  )
}
