/** The report of the last check of a badge, to print or to save with its hashes. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { reportDocument } from '#core/verification/report-document.ts'
import { ReportPage } from '#entities/report-page/report-page.tsx'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { type OpenBadge, useBadge } from './use-badge.ts'

export function Component() {
  const { id = '' } = useParams()
  const { t } = useTranslation('report')
  const open = useBadge(id)
  if (open?.report) return <Printed record={open.record} report={open.report} />
  return (
    <>
      <PageHeading title={t('title')} fact={t('none')} />
      <LinkButton to={PATHS.badge(id)}>{t('back')}</LinkButton>
    </>
  )
}

interface PrintedProps {
  readonly record: OpenBadge['record']
  readonly report: NonNullable<OpenBadge['report']>
}

function Printed({ record, report }: PrintedProps) {
  const { t } = useTranslation('report')
  const document = reportDocument(record, report)
  const save = () =>
    saveFile(`${JSON.stringify(document, null, 2)}\n`, `report-${record.id.slice(0, 12)}.json`)
  return (
    <ReportPage
      document={document}
      standard={record.badge.standard}
      actions={
        <>
          <Button look="strong" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
          <Button onClick={save}>{t('download')}</Button>
          <LinkButton look="quiet" to={PATHS.badge(record.id)}>
            {t('back')}
          </LinkButton>
        </>
      }
    />
  )
}
