/** The same backpack on more devices, over this place: begin, join, make equal, and what was written twice. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { useFormat } from '#i18n/format.ts'
import { syncJob } from '#services/vault/sync-job.ts'
import { useLive } from '#storage/live/live.ts'
import { type Sharing, sharing } from '#storage/live/vault-queries.ts'
import { leaveVault } from '#storage/operations/vault-membership.ts'
import { BusyBar } from '#ui/bar/busy-bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { ManyRemoved } from './many-removed.tsx'
import styles from './places.module.css'
import { VaultEntry } from './vault-entry.tsx'
import { VaultProblem } from './vault-problem.tsx'
import { WrittenTwice } from './written-twice.tsx'

interface PanelProps {
  readonly place: PlaceRecord
  readonly host: string
}

export function VaultPanel({ place, host }: PanelProps) {
  const { t } = useTranslation('places')
  const shared = useLive(sharing)
  const [code, setCode] = useState('')
  if (shared && shared.place !== place.id) return null
  return (
    <div className={styles.guide}>
      <h3>{t('vault.title')}</h3>
      {code ? <RecoveryCode code={code} onKept={() => setCode('')} /> : null}
      {shared ? (
        <Shared place={place} host={host} shared={shared} />
      ) : (
        <VaultEntry place={place} host={host} onBegun={setCode} />
      )}
    </div>
  )
}

function Shared({ place, host, shared }: PanelProps & { readonly shared: Sharing }) {
  const { t } = useTranslation(['places', 'common'])
  const { running, progress, result } = useJob(syncJob)
  const leave = useCommand(leaveVault)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Standing shared={shared} />
      <VaultProblem failure={result && !result.ok ? result.failure : undefined} host={host} />
      <ManyRemoved place={place} count={shared.removals} />
      <WrittenTwice />
      {running ? (
        <BusyBar
          busy={t('vault.busy')}
          words={t('vault.busy')}
          done={progress.done}
          total={progress.total}
          stop={t('common:stop')}
          onStop={syncJob.stop}
        />
      ) : null}
      <p className={styles.row}>
        <Button look="main" disabled={running} onClick={() => void syncJob.start(place)}>
          {t('vault.sync')}
        </Button>
        <Button look="quiet" disabled={running} onClick={() => setAsked(true)}>
          {t('vault.leave')}
        </Button>
      </p>
      {asked ? (
        <p className={styles.row}>
          {t('vault.leaveText')}{' '}
          <Button look="danger" onClick={() => leave.run()}>
            {t('vault.leave')}
          </Button>
        </p>
      ) : null}
      <p className={styles.soft}>{t('vault.onlyOpen')}</p>
    </>
  )
}

interface CodeProps {
  readonly code: string
  readonly onKept: () => void
}

/** Shown once: it is kept nowhere. */
function RecoveryCode({ code, onKept }: CodeProps) {
  const { t } = useTranslation('places')
  return (
    <Notice tone="caution" role="status">
      <p>{t('vault.code')}</p>
      <p translate="no">
        <strong>{code}</strong>
      </p>
      <p className={styles.row}>
        <CopyButton text={code} label={t('vault.codeLabel')} />
        <Button onClick={onKept}>{t('vault.codeKept')}</Button>
      </p>
    </Notice>
  )
}

function Standing({ shared: { visit, devices } }: { readonly shared: Sharing }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  if (!visit) return <p>{t('vault.never')}</p>
  const date = format.moment(visit.at)
  return (
    <p role="status">
      {t('vault.last', { date })} {t('vault.devices', { count: devices })}
      {visit.troubles > 0 ? ` ${t('vault.troubles', { count: visit.troubles })}` : ''}
    </p>
  )
}
