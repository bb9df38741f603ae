/** The verdict with "check again", and the last good answer when nobody could be asked today. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastConfirmed } from '#core/calendar/changes.ts'
import { lastSeen } from '#core/capsule/compare.ts'
import { leadOf, mark } from '#core/verification/report.ts'
import { VerdictPanel } from '#entities/verdict-panel/verdict-panel.tsx'
import { useFormat } from '#i18n/format.ts'
import { useShown } from '#i18n/shown.ts'
import { startChecking } from '#services/checking/check.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Changes } from './changes.tsx'
import { type OpenBadge, useChecking } from './use-badge.ts'
import { VerdictTools } from './verdict-tools.tsx'

export function VerdictSection({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation(['badge', 'verification'])
  const { record, report } = open
  const checking = useChecking(record.id)
  const show = useShown()
  const [asked, setAsked] = useState(false)
  const ask = () => {
    setAsked(true)
    void startChecking([record.id])
  }
  const outcome = report ? t(`verification:verdict.${leadOf(mark(report))}`) : ''
  const again = (
    <Button look="quiet" disabled={checking} onClick={ask}>
      {checking ? t('verification:checking') : report ? t('verification:again') : t('check')}
    </Button>
  )
  if (!report) {
    return (
      <Notice tone="unknown">
        <p>
          {t('notChecked')} {again}
        </p>
      </Notice>
    )
  }
  const issuer = show(record.badge).issuer.name ?? ''
  return (
    <div>
      <p role="status" className="visually-hidden">
        {asked ? (checking ? t('verification:checking') : outcome) : ''}
      </p>
      <VerdictPanel
        report={report}
        issuer={issuer}
        actions={again}
        before={<Before open={open} />}
      />
      <VerdictTools open={open} />
    </div>
  )
}

function Before({ open }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('verification')
  const previous = open.history[1]
  return (
    <>
      <LastGood open={open} />
      <Changes before={previous?.report} after={open.report} title={t('change.since')} />
    </>
  )
}

/** A capsule says more than the check it was kept at, and less than a later one; one out of a backup, less than any. */
function LastGood({ open: { record, report, history } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  if (!report || leadOf(mark(report)) !== 'unverified') return null
  const good = lastConfirmed(history)
  const seen = lastSeen(record.capsules)
  if (good && (!seen || seen.restored || seen.keptAt < good.askedAt))
    return <p>{t('lastGood', { when: format.date(good.askedAt) })}</p>
  if (!seen) return null
  const when = format.date(seen.keptAt)
  return <p>{t(seen.restored ? 'capsule.lastInBackup' : 'capsule.last', { when })}</p>
}
