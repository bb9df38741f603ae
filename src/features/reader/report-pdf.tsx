/** Saves what was found of everybody as a PDF. */
import { useTranslation } from 'react-i18next'
import { found, type Result } from '#core/kernel/result.ts'
import type { Sheet } from '#core/printing/sheet.ts'
import { NotDone } from '#entities/not-done/not-done.tsx'
import { useCommand } from '#hooks/use-command.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import type { DeskPerson } from './desk-person.ts'
import { useReportSheet } from './use-report-sheet.ts'

export function ReportPdf({ people }: { readonly people: readonly DeskPerson[] }) {
  const { t } = useTranslation('reader')
  const sheetOf = useReportSheet()
  const making = useCommand(pdfOf, { showsFailure: true })
  const save = () => {
    const sheet = sheetOf(people, new Date().toISOString())
    making.run(sheet, (pdf) => saveFile(pdf, `rugzak-${sheet.madeAt.slice(0, 10)}.pdf`))
  }
  return (
    <>
      <Button disabled={making.pending} onClick={save}>
        {t('report.pdf')}
      </Button>
      <NotDone failure={making.failure} />
    </>
  )
}

/** What makes it is a chunk of its own. */
async function pdfOf(sheet: Sheet): Promise<Result<Blob, { kind: never }>> {
  const { makeReport } = await import('#services/printing/make-report.ts')
  return found(await makeReport(sheet))
}
