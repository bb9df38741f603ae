/** What websites showed of a badge: the offer to keep it, and what was kept on each day. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hostsOf } from '#core/capsule/addresses.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useFormat } from '#i18n/format.ts'
import { keepShown } from '#services/checking/keep-shown.ts'
import { Button } from '#ui/button/button.tsx'
import styles from './badge-page.module.css'
import { CapsuleBox } from './capsule-box.tsx'
import { Folded } from './section.tsx'
import type { OpenBadge } from './use-badge.ts'

/** Nothing for a badge that names no website and of which nothing was kept. */
export function Capsules({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const { capsules = [] } = open.record
  const hosts = hostsOf(open.record)
  if (hosts.length === 0 && capsules.length === 0) return null
  return (
    <Folded id="capsule">
      <p className={styles.soft}>{t('capsule.explained')}</p>
      {hosts.length > 0 ? <KeepShown open={open} hosts={hosts} /> : null}
      {capsules.map((capsule, at) => (
        <CapsuleBox
          key={capsule.keptAt}
          open={open}
          capsule={capsule}
          before={capsules[at + 1]}
          isLast={at === 0}
        />
      ))}
    </Folded>
  )
}

interface KeepShownProps {
  readonly open: OpenBadge
  readonly hosts: readonly string[]
}

function KeepShown({ open: { record }, hosts }: KeepShownProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const [said, setSaid] = useState('')
  const keep = useCommand(() => keepShown(record.id), { showsFailure: true })
  const keepNow = () => {
    setSaid(t('capsule.keeping'))
    keep.run(undefined, () => setSaid(t('capsule.done')))
  }
  return (
    <div>
      <p>{t('capsule.asks', { hosts: format.list(hosts) })}</p>
      <Button disabled={keep.pending} onClick={keepNow}>
        {t('capsule.keep')}
      </Button>
      <p role="status">{keep.failure ? t(`capsule.failure.${keep.failure.kind}`) : said}</p>
    </div>
  )
}
