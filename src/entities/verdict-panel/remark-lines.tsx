/** The remarks of one report that are for this reader, each as a sentence. */
import type { Audience } from '#core/verification/remarks.ts'
import { audience } from '#core/verification/remarks.ts'
import type { Report } from '#core/verification/report.ts'
import { useRemarkWords } from '#i18n/words.ts'

export interface RemarkLinesProps {
  readonly report: Report
  readonly of: Audience
  readonly title?: string
  readonly className?: string | undefined
}

export function RemarkLines({ report, of, title, className }: RemarkLinesProps) {
  const say = useRemarkWords()
  const remarks = report.remarks.filter(({ code }) => audience(code) === of)
  if (remarks.length === 0) return null
  return (
    <div className={className}>
      {title ? <h3>{title}</h3> : null}
      <ul>
        {[...new Set(remarks.map(say))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
