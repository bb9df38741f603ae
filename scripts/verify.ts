/** Says what is proved about badge files: `npm run --silent verify -- [--json] [--now ISO] [--offline] FILE…`. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { otherFile } from '#core/baking/other-files.ts'
import { type BadgesFound, badgesIn } from '#core/importing/badges-in.ts'
import { isPdf } from '#core/importing/pdf/is-pdf.ts'
import type { Credential } from '../src/core/badge/credential.ts'
import { readDate } from '../src/core/formats/date.ts'
import { readWhole } from '../src/core/formats/whole.ts'
import type { World } from '../src/core/kernel/world.ts'
import { offlineWorld } from '../src/core/net/offline.ts'
import { type IssuerStanding, issuerStanding } from '../src/core/verification/issuer-standing.ts'
import { BUNDLED_LISTS } from '../src/core/verification/lists/bundled.ts'
import type { Report } from '../src/core/verification/report.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import { webWorld } from '../src/workers/web-world.ts'
import { publicFetch } from './terminal/public-fetch.ts'

const USAGE = 'usage: npm run --silent verify -- [--json] [--now ISO] [--offline] FILE…'

/** What is said about one badge, or about a file that holds none. */
interface Line {
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

const asked = readArguments()
if (asked === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const lines = (await Promise.all(asked.files.map((file) => linesFor(file, asked.world)))).flat()
  console.log(asked.json ? JSON.stringify(lines, null, 2) : lines.map(inWords).join('\n\n'))
  process.exitCode = lines.every((line) => line.verdict === 'valid') ? 0 : 1
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
        now: { type: 'string' },
      },
    })
    const now = values.now === undefined ? Date.now() : readDate(values.now)?.ms
    if (positionals.length === 0 || now === undefined) return undefined
    const world = values.offline
      ? offlineWorld(now)
      : webWorld({ consent: true, now }, { fetch: publicFetch(), insecure: true })
    return { files: positionals, json: values.json, world }
  } catch {
    return undefined
  }
}

async function linesFor(file: string, world: World): Promise<readonly Line[]> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return [{ file, verdict: 'malformed', failure: 'noSuchFile' }]
  const { credentials, failure = 'noBadgeData' } = await foundIn(file, bytes)
  if (credentials.length === 0) return [{ file, verdict: 'malformed', failure }]
  return Promise.all(credentials.map((credential) => judged(file, credential, world)))
}

/** A PDF is opened as the app opens it. */
async function foundIn(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<BadgesFound> {
  if (!isPdf(bytes)) return badgesIn(bytes, otherFile)
  const { readFile: readPdf } = await import('../src/workers/read-file.ts')
  const reading = await readPdf(new Blob([bytes]), file)
  if (reading.outcome === 'read') return { credentials: reading.finds.map((one) => one.credential) }
  const failure = reading.outcome === 'nothing' ? reading.failure.kind : 'noBadgeData'
  return { credentials: [], failure }
}

async function judged(file: string, credential: Credential, world: World): Promise<Line> {
  const person = { identities: [], trustLists: BUNDLED_LISTS, contexts: {} }
  const { report, badge } = await verify(credential, world, person, readWhole)
  const issuer = badge.issuer.name ?? badge.issuer.id ?? ''
  const issuedBy = issuerStanding(report)
  const outcome = verdict(report)
  return { file, name: badge.name, issuer, verdict: outcome, ...(issuedBy && { issuedBy }), report }
}

/** Codes rather than sentences: the sentences live in the app's two languages. */
function inWords({
  file,
  name,
  issuer,
  verdict: outcome,
  issuedBy,
  failure,
  report,
}: Line): string {
  if (report === undefined) return `${outcome}  ${file}\n  ${failure ?? ''}`
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
    `${outcome}  ${file}  ${name ?? ''} · ${issuer ?? ''}`,
    `  issued by  ${issuedBy === undefined ? 'not proved' : standingInWords(issuedBy)}`,
    ...checks,
    ...remarks,
    ...contacts,
  ].join('\n')
}

function standingInWords(standing: IssuerStanding): string {
  if (standing.kind === 'domain') return `the website ${standing.domain}`
  if (standing.kind === 'key') return 'a key that only names itself: who signed is not known'
  return `${standing.name ?? 'an issuer'} of the list ${standing.list} of ${standing.date ?? '?'}`
}
