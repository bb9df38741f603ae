/** What became of a file or a badge, in a sentence: the same on the screen and in the report. */
import { useTranslation } from 'react-i18next'
import { useCalled } from '#i18n/shown.ts'
import { useStandingWords } from '#i18n/words.ts'
import type { ImportLine, LineFind } from '#services/importing/import-state.ts'
import type { ReportRow } from './report.ts'
import { useFailureWords } from './use-failure-words.ts'

export interface LineWords {
  readonly name: (line: ImportLine) => string
  /** of a badge that may not say its name, as one that only points to its page */
  readonly badge: (find: LineFind) => string
  /** why there is nothing; '' when there is something */
  readonly failure: (line: ImportLine) => string
  /** '' when there is nothing to remark */
  readonly find: (find: LineFind) => string
}

export function useLineWords(): LineWords {
  const { t } = useTranslation('importing')
  const failure = useFailureWords()
  const called = useCalled()
  return {
    name: ({ fileName }) => fileName || t('pasted'),
    badge: (find) => called(find).name || t('nameless'),
    failure,
    find: ({ kept }) => {
      if (kept.outcome === 'failed') return t(`storage.${kept.failure.kind}`)
      if (kept.outcome === 'already') {
        return t(`already.${kept.place === 'trash' ? 'trash' : kept.how}`)
      }
      if (kept.outcome === 'kept') {
        const alike = kept.alike.length > 0 ? t('alike', { count: kept.alike.length }) : ''
        return [kept.collection ? t('collected') : '', alike].filter(Boolean).join(' ')
      }
      return t(`outcome.${kept.outcome}`)
    },
  }
}

/** The rows of the report: one per badge, or one for a file without. */
export function useReportRows(): (line: ImportLine) => readonly ReportRow[] {
  const { t } = useTranslation('importing')
  const { t: verdict } = useTranslation('verification')
  const words = useLineWords()
  const standing = useStandingWords()
  return (line) => {
    if (line.archive) return []
    const file = words.name(line)
    if (line.finds.length === 0) {
      const { links, cv, state } = line
      const asks = links ? t('links', { count: links }) : cv && t('cv.line')
      const result =
        asks || words.failure(line) || t(`state.${state === 'done' ? 'nothing' : state}`)
      return [{ file, badge: '', issuer: '', verdict: '', standing: '', result }]
    }
    return line.finds.map((find) => ({
      file,
      badge: words.badge(find),
      issuer: find.issuer,
      verdict: verdict(`verdict.${find.mark}`),
      standing: find.isExample ? verdict('example') : standing(find.standing),
      result: words.find(find) || t('state.kept'),
    }))
  }
}
