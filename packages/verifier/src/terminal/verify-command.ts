/** `badge verify`: says what is proved about badge files. */
import type { IssuerStanding, Report, VerifiedBadge } from '../verify.ts'
import { argumentsOf, type Command, USAGE_EXIT } from './command.ts'
import { jsonText } from './json-text.ts'
import { JUDGING, JUDGING_USAGE, type JudgedFile, judgedFiles, optionsOf } from './judged.ts'
import { oneLine } from './one-line.ts'
import { sarifOf } from './sarif.ts'

/** What is said about one badge, or about a file that holds none. */
export interface Line {
  readonly file: string
  readonly name?: string
  readonly issuer?: string
  readonly verdict: string
  /** how the issuer is known; absent where the badge is not proved genuine */
  readonly issuedBy?: IssuerStanding
  /** why the file holds no badge */
  readonly failure?: string
  readonly report?: Report
}

const FORMS = {
  json: { type: 'boolean', default: false },
  lines: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
} as const

export const verifyCommand: Command = {
  usage: `verify [--json | --lines | --sarif] ${JUDGING_USAGE}`,
  does: 'what is proved about every badge in the files; one JSON document, a line of JSON for each, or SARIF for CI',
  async run(args) {
    const parsed = argumentsOf(args, { ...JUDGING, ...FORMS })
    const options = parsed && (await optionsOf(parsed.values))
    if (!options || parsed.positionals.length === 0) return USAGE_EXIT
    const { json, lines, sarif } = parsed.values
    const all: Line[] = []
    for await (const file of judgedFiles(parsed.positionals, options)) {
      const said = linesOf(file)
      all.push(...said)
      if (lines) for (const one of said) console.log(jsonText(one))
      else if (!json && !sarif) console.log(`${said.map(linesInWords).join('\n\n')}\n`)
    }
    if (sarif) console.log(jsonText(sarifOf(all), 2))
    else if (json) console.log(jsonText(all, 2))
    return all.every(({ verdict }) => verdict === 'valid') ? 0 : 1
  },
}

function linesOf({ file: { name: file }, badges, failure = 'noBadgeData' }: JudgedFile): Line[] {
  if (badges.length === 0) return [{ file, verdict: 'malformed', failure }]
  return badges.map((one) => lineOf(file, one))
}

function lineOf(file: string, { verdict, issuedBy, badge, report }: VerifiedBadge): Line {
  const issuer = badge.issuer.name ?? badge.issuer.id ?? ''
  return { file, name: badge.name, issuer, verdict, ...(issuedBy && { issuedBy }), report }
}

export const linesInWords = (line: Line): string => inWords(line).map(oneLine).join('\n')

/** Codes rather than sentences: `rugzak-verifier/sentences` has those. */
function inWords({
  file,
  name = '',
  issuer = '',
  verdict,
  issuedBy,
  failure,
  report,
}: Line): readonly string[] {
  if (report === undefined) return [`${verdict}  ${file}`, `  ${failure ?? ''}`]
  const checks = report.checks.map((check) => {
    const detail = check.detail === undefined ? '' : `  ${JSON.stringify(check.detail)}`
    return `  ${check.id.padEnd(10)} ${check.answer}${detail}`
  })
  const remarks = report.remarks.map(({ code, detail }) => {
    const like = code === 'namesake' ? `  ${JSON.stringify(detail)}` : ''
    return `  remark     ${code}${like}`
  })
  const contacts = report.contacts.map(
    ({ host, purpose, outcome: answer }) => `  asked      ${host} (${purpose}): ${answer}`,
  )
  return [
    `${verdict}  ${file}  ${name} · ${issuer}`,
    `  issued by  ${issuedBy === undefined ? 'not proved' : standingInWords(issuedBy)}`,
    ...checks,
    ...remarks,
    ...contacts,
  ]
}

function standingInWords(standing: IssuerStanding): string {
  if (standing.kind === 'domain') return `the website ${standing.domain}`
  if (standing.kind === 'key') return 'a key that only names itself: who signed is not known'
  return `${standing.name ?? 'an issuer'} of the list ${standing.list} of ${standing.date ?? '?'}`
}
