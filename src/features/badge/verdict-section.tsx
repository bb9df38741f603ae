/** The verdict with "check again", and the last good answer when nobody could be asked today. */
import { useTranslation } from 'react-i18next'
import { lastConfirmed } from '#core/calendar/changes.ts'
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
  const again = (
    <Button look="quiet" disabled={checking} onClick={() => void startChecking([record.id])}>
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

function LastGood({ open: { report, history } }: { readonly open: OpenBadge }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const good = lastConfirmed(history)
  if (!report || !good || leadOf(mark(report)) !== 'unverified') return null
  return <p>{t('lastGood', { when: format.date(good.askedAt) })}</p>
}
