/** Checks a badge and keeps what the websites showed for it, and what they show beside: criteria and pictures. */
import type { FileDigest } from '../badge/badge.ts'
import type { Credential } from '../badge/credential.ts'
import { lastConfirmed } from '../calendar/changes.ts'
import type { Read } from '../formats/whole.ts'
import { fromUtf8, sha256Hex, utf8 } from '../kernel/bytes.ts'
import type { Loaded, World } from '../kernel/world.ts'
import { openLedger } from '../net/ledger.ts'
import { checkLine } from '../verification/check-history.ts'
import type { Circumstances } from '../verification/circumstances.ts'
import type { Report } from '../verification/report.ts'
import type { Verified } from '../verification/verified.ts'
import { verify } from '../verification/verify.ts'
import { listenTo } from '../verification/who-may-speak.ts'
import { addressesOf } from './addresses.ts'
import type { Capsule, KeptAnswer, MissingAnswer } from './capsule.ts'
import { LONGEST, wordsOf } from './capsule.ts'
import { isIssuerHeard } from './compare.ts'
import { type Noted, noteAnswers } from './noted-world.ts'
import { readableText } from './readable-text.ts'

/** The bytes of an answer that is kept. */
export interface CapsuleFile {
  readonly digest: FileDigest
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** the address it stood at */
  readonly url: string
}

export interface Taken {
  readonly capsule: Capsule
  /** each once */
  readonly files: readonly CapsuleFile[]
  /** a check like any other, with every host that was asked */
  readonly verified: Verified
}

/** Asks what a check asks, and then the addresses that the badge as judged names and nobody asked yet. */
export async function takeCapsule(
  credential: Credential,
  world: World,
  circumstances: Circumstances,
  read: Read,
): Promise<Taken> {
  const { world: heard } = listenTo(world)
  const noted = noteAnswers(heard)
  const { badge, report } = await verify(credential, noted.world, circumstances, read)
  const asked = new Set(noted.answers().map(({ wanted }) => wanted.url))
  const further = addressesOf(badge).filter(({ url }) => !asked.has(url))
  const ledger = openLedger(heard)
  const beside = noteAnswers(ledger.world)
  await Promise.all(further.map((wanted) => beside.world.load(wanted)))
  const all = [...noted.answers(), ...beside.answers()]
  const short = all.filter(({ wanted }) => wanted.url.length <= LONGEST.address)
  const answers = await Promise.all(short.map(answerOf))
  const kept = answers.flatMap((one) => ('kept' in one ? one : []))
  const capsule: Capsule = {
    keptAt: report.askedAt,
    seenValid: isSeenValid(credential, report),
    words: wordsOf(badge),
    kept: kept.map((one) => one.kept),
    missing: answers.flatMap((one) => ('missing' in one ? one.missing : [])),
  }
  const contacts = [...report.contacts, ...ledger.contacts()]
  const files = [...new Map(kept.map(({ file }) => [file.digest, file])).values()]
  return { capsule, files, verified: { badge, report: { ...report, contacts } } }
}

const isSeenValid = ({ id }: Credential, report: Report) =>
  isIssuerHeard(report) && lastConfirmed([checkLine(id, report)]) !== undefined

type Answer =
  | { readonly kept: KeptAnswer; readonly file: CapsuleFile }
  | { readonly missing: MissingAnswer }

/** Only what was answered well, and by who was asked, is something that a website showed. */
async function answerOf({ wanted, loaded }: Noted): Promise<Answer> {
  const why = whyMissing(loaded)
  if (why !== undefined || loaded.outcome === 'unreachable')
    return { missing: { ...wanted, why: why ?? 'blocked' } }
  const { body, contentType, transport } = loaded
  const digest = (await sha256Hex(body)) as FileDigest // just computed
  const text = /html/i.test(contentType) ? await textDigest(body) : undefined
  return {
    kept: {
      ...wanted,
      file: digest,
      ...(text !== undefined && { text }),
      ...(transport === 'relay' && { relayed: true }),
    },
    file: { digest, bytes: body, mediaType: mediaTypeOf(contentType), url: wanted.url },
  }
}

/** Without parameters, and with none where a website writes something else there. */
const mediaTypeOf = (contentType: string) =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(contentType.trim())?.[0].toLowerCase() ?? ''

function whyMissing(loaded: Loaded): string | undefined {
  if (loaded.outcome === 'unreachable') return loaded.why
  return loaded.status >= 200 && loaded.status < 300 ? undefined : `status${loaded.status}`
}

async function textDigest(body: Uint8Array): Promise<string | undefined> {
  const html = fromUtf8(body)
  return html === undefined ? undefined : sha256Hex(utf8(readableText(html)))
}
