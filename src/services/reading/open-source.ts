/** Fetches a portfolio or a badge from the address in a pointer link, after the reader pressed Open. */
import { knownPage } from '#core/importing/known-pages.ts'
import { fromUtf8, sha256Hex } from '#core/kernel/bytes.ts'
import type { Result } from '#core/kernel/result.ts'
import { failed, found } from '#core/kernel/result.ts'
import { packageInBlog } from '#core/portfolio/blog-page.ts'
import { PACKAGE_LIMITS, type PackedFile, readPackage } from '#core/portfolio/package.ts'
import { sourceAddress } from '#core/sharing/link-source.ts'
import { badgeClient } from '#workers/badge-client.ts'
import type { Candidate } from './candidate.ts'
import { mayAskFor } from './judge.ts'
import { openPackage, openPage } from './open-package.ts'
import { oneOwner } from './people.ts'
import { allRead, judgeFiles, readingOf } from './read-badges.ts'

/** `notAPortfolio`: and no badge either. `blocked`: the host does not let other pages read it (CORS), or it is not there. */
export type SourceProblem = 'blocked' | 'missing' | 'tooLarge' | 'notAPortfolio' | 'elsewhere'

const PATIENCE = 20_000
const FILE_BYTES = 8 * 1024 * 1024

export async function openSource(
  signal: AbortSignal,
  address: URL,
): Promise<Result<Candidate, SourceProblem>> {
  const bytes = await fetched(signal, address, PACKAGE_LIMITS.bytes)
  if (!bytes.ok) return bytes
  const source = { kind: 'web', host: address.host } as const
  const page = await badgeClient().openPage(signal, new Blob([bytes.value]))
  if (page) return found(await openPage(signal, page, source))
  const whole = fromUtf8(bytes.value)
  const text = whole && (packageInBlog(whole) ?? whole)
  if (!text?.includes('"rugzak-portfolio"')) return openBadge(signal, address, bytes.value)
  return found(await openPackage(signal, text, source, await filesBeside(signal, address, text)))
}

/** Many people give the page that shows a badge; where its data stand is known of some sites. */
export function dataOf(address: URL): URL {
  const page = knownPage(address.href)
  const isOne = page?.readable && page.holds === undefined && page.pointer === undefined
  const [document] = isOne ? page.documents : []
  const data = sourceAddress(document ?? address.href)
  return data.ok ? data.value : address
}

async function openBadge(
  signal: AbortSignal,
  address: URL,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Candidate, SourceProblem>> {
  const source = { kind: 'web', host: address.host } as const
  const name = address.pathname.split('/').at(-1) || address.host
  const reports = await judgeFiles(signal, [{ name, bytes, isFile: true }])
  const { badges, problems } = allRead(reports.map((report) => readingOf(report, name)))
  if (badges.length === 0) return failed('notAPortfolio')
  const [key, owner] = [crypto.randomUUID(), oneOwner(badges)]
  return found({ key, source, owner, badges, problems, mayAsk: await mayAskFor(source) })
}

/** How many files beside portfolio.json are taken, of the badges and of the owner. */
const MOST_FILES = 60

/** The badges' pictures and the owner's own files beside portfolio.json; the page goes on without what fails. */
async function filesBeside(signal: AbortSignal, address: URL, json: string) {
  const read = readPackage(json)
  if (!read.ok) return new Map<string, Blob>()
  const originals = read.value.badges.flatMap(({ file }) => file ?? [])
  const pictures = originals.filter(({ mediaType }) => mediaType.startsWith('image/'))
  const wanted = [...pictures.slice(0, MOST_FILES), ...read.value.files.slice(0, MOST_FILES)]
  const taken = await Promise.all(wanted.map((file) => fileBeside(signal, address, file)))
  return new Map(taken.flatMap((one) => (one ? [one] : [])))
}

async function fileBeside(
  signal: AbortSignal,
  address: URL,
  file: PackedFile,
): Promise<readonly [string, Blob] | undefined> {
  const bytes = await fetched(signal, new URL(file.path, address), FILE_BYTES)
  if (!bytes.ok || (await sha256Hex(bytes.value)) !== file.sha256) return undefined
  return [file.sha256, new Blob([bytes.value], { type: file.mediaType })]
}

async function fetched(
  signal: AbortSignal,
  address: URL,
  cap: number,
): Promise<Result<Uint8Array<ArrayBuffer>, SourceProblem>> {
  try {
    const response = await fetch(address, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
    // a redirect may not lead where the link itself could not
    if (response.redirected && !sourceAddress(response.url).ok) return failed('elsewhere')
    return response.ok ? await capped(response, cap) : failed('missing')
  } catch {
    signal.throwIfAborted()
    return failed('blocked')
  }
}

async function capped(
  response: Response,
  cap: number,
): Promise<Result<Uint8Array<ArrayBuffer>, SourceProblem>> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    if (size > cap) return failed('tooLarge')
    pieces.push(new Uint8Array(piece))
  }
  return found(new Uint8Array(await new Blob(pieces).arrayBuffer()))
}
