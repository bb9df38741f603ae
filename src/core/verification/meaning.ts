/** What the answers together mean: which sentences are said, in their order, and what fills their holes. */
import { issuerStanding } from './issuer-standing.ts'
import type { Report } from './report.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

export interface Meaning {
  /** keys of `means` in locales/<lang>/verification.json */
  readonly says: readonly (Sentence | 'fromDomainUnnamed' | 'fromListOf')[]
  readonly holes: {
    /** the name that the badge gives, '' for none; nothing proves it */
    readonly issuer: string
    readonly domain?: string
    /** the list that knows the issuer, and what it calls it */
    readonly list?: string
    readonly listed: string
  }
  /** ISO dates, to be written as the reader writes them */
  readonly dates: {
    /** of the list */
    readonly date?: string
    readonly from?: string
    readonly until?: string
  }
}

/** `issuer` is the name that the badge gives, '' for none. */
export function meaning(report: Pick<Report, 'checks'>, issuer: string): Meaning {
  const standing = issuerStanding(report)
  const known = standing?.kind === 'list' ? standing : undefined
  const named = (one: Sentence) => {
    if (one === 'fromDomain' && issuer === '') return 'fromDomainUnnamed'
    return one === 'fromList' && known?.date !== undefined ? 'fromListOf' : one
  }
  return {
    says: sentencesOf(report)
      .filter((one) => one !== 'nameIsClaim' || issuer !== '')
      .map(named),
    holes: {
      issuer,
      ...(standing?.kind === 'domain' && { domain: standing.domain }),
      ...(known && { list: known.list }),
      listed: known?.name ?? issuer,
    },
    dates: { ...validity(report), ...(known?.date !== undefined && { date: known.date }) },
  }
}

function validity({ checks }: Pick<Report, 'checks'>): Pick<Meaning['dates'], 'from' | 'until'> {
  const { from, until } = checks.find(({ id }) => id === 'validity')?.detail ?? {}
  return {
    ...(typeof from === 'string' && { from }),
    ...(typeof until === 'string' && { until }),
  }
}
