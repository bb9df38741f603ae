/** The same backpack on more devices, over this place: begin, join, make equal, and what was written twice. */

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRecord } from '#core/records/records.ts'
import { RecoveryCode } from '#entities/recovery-code/recovery-code.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { useJob } from '#hooks/use-job.ts'
import { useNow } from '#hooks/use-now.ts'
import { useFormat } from '#i18n/format.ts'
import { keepInStep } from '#services/vault/by-itself.ts'
import { syncJob } from '#services/vault/sync-job.ts'
import { leave } from '#services/vault/vault.ts'
import { useLive } from '#storage/live/live.ts'
import { type Sharing, sharing } from '#storage/live/vault-queries.ts'
import { setInStep } from '#storage/operations/vault-in-step.ts'
import { BusyBar } from '#ui/bar/busy-bar.tsx'
import { Button } from '#ui/button/button.tsx'
import { CheckField } from '#ui/field/check-field.tsx'
import { ManyRemoved } from './many-removed.tsx'
import styles from './places.module.css'
import { VaultAgain } from './vault-again.tsx'
import { VaultDevices } from './vault-devices.tsx'
import { VaultEntry } from './vault-entry.tsx'
import { VaultProblem } from './vault-problem.tsx'
import { VaultWays } from './vault-ways.tsx'
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
    <div className={styles.vault}>
      <div className={styles.guide}>
        <h3>{t('vault.title')}</h3>
        {code ? (
          <RecoveryCode
            code={code}
            sheet={`${t('vault.codeSheet')} · ${host}`}
            words={{
              text: t('vault.code'),
              print: t('vault.codePrint'),
              copy: t('vault.codeLabel'),
              kept: t('vault.codeKept'),
            }}
            onKept={() => setCode('')}
          />
        ) : null}
        {shared ? (
          <Shared {...{ place, host, shared }} />
        ) : (
          <VaultEntry place={place} host={host} onBegun={setCode} />
        )}
      </div>
      {shared ? (
        <>
          <VaultDevices {...{ place, host, shared }} onCode={setCode} />
          {/* a form that did its work is closed and empty again */}
          <VaultWays key={code} {...{ place, host }} onCode={setCode} />
        </>
      ) : null}
    </div>
  )
}

function Shared({ place, host, shared }: PanelProps & { readonly shared: Sharing }) {
  const { t } = useTranslation(['places', 'common'])
  const { running, progress, result } = useJob(syncJob)
  const failure = result && !result.ok ? result.failure : undefined
  return (
    <>
      <Standing shared={shared} />
      <VaultProblem failure={failure} host={host} />
      {failure?.kind === 'locked' ? <VaultAgain place={place} host={host} /> : null}
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
        {failure?.kind === 'locked' ? null : (
          <Button look="main" disabled={running} onClick={() => void syncJob.start(place)}>
            {t('vault.sync')}
          </Button>
        )}
        <Leave disabled={running} />
      </p>
      <InStep host={host} inStep={shared.inStep} />
      <p className={styles.soft}>{t('vault.onlyOpen')}</p>
    </>
  )
}

interface InStepProps {
  readonly host: string
  readonly inStep: boolean
}

/** Off until the person switches it on, with what is sent where beside it. */
function InStep({ host, inStep }: InStepProps) {
  const { t } = useTranslation('places')
  const set = useCommand(setInStep)
  const hint = useId()
  return (
    <div>
      <CheckField
        label={t('vault.inStep')}
        aria-describedby={hint}
        checked={set.failure ? inStep : (set.input ?? inStep)}
        // what is switched off is found out by itself at the next visit
        onChange={(checked) => set.run(checked, keepInStep)}
      />
      <p id={hint} className={styles.soft}>
        {t('vault.inStepText', { host })}
      </p>
    </div>
  )
}

function Leave({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation('places')
  const leaving = useCommand(leave)
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button look="quiet" disabled={disabled} onClick={() => setAsked(true)}>
        {t('vault.leave')}
      </Button>
    )
  return (
    <>
      {t('vault.leaveText')}{' '}
      <Button look="danger" disabled={disabled} onClick={() => leaving.run()}>
        {t('vault.leave')}
      </Button>
    </>
  )
}

/** As of the last visit that ended well: which devices said themselves that they have everything. */
function Standing({ shared: { visit, devices } }: { readonly shared: Sharing }) {
  const { t } = useTranslation('places')
  const format = useFormat()
  const now = useNow()
  if (!visit) return <p>{t('vault.never')}</p>
  const ago = format.ago(visit.at, now)
  const [count, total] = [devices.filter(({ isEqual }) => isEqual).length, devices.length]
  if (visit.troubles > 0)
    return (
      <p role="status">
        {t('vault.last', { date: format.moment(visit.at) })}{' '}
        {t('vault.troubles', { count: visit.troubles })}
      </p>
    )
  return (
    <p role="status">
      <strong>
        {count < total ? t('vault.onSome', { count, total, ago }) : t('vault.on', { count, ago })}
      </strong>
    </p>
  )
}
