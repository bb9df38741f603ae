/** Turns a published package into a candidate: the page as stated, the badges as proved later. */

import { sha256Hex } from '#core/kernel/bytes.ts'
import { type PackedFile, readPackage } from '#core/portfolio/package.ts'
import type { PageContents } from '#core/portfolio/page-contents.ts'
import type { EmbeddedFile } from '#core/portfolio/page-files.ts'
import { hasEnded } from '#core/sharing/link-content.ts'
import type { Candidate, CandidateSource, OwnFile, ReadProblem } from './candidate.ts'
import { mayAskFor } from './judge.ts'
import { readPacked } from './read-badges.ts'

export type Originals = ReadonlyMap<string, Blob>

/** Reads portfolio.json; `originals` by SHA-256. A file that cannot be read is a problem, not an error. */
export async function openPackage(
  signal: AbortSignal,
  json: string,
  source: CandidateSource,
  originals: Originals,
): Promise<Candidate> {
  const key = crypto.randomUUID()
  const name = source.kind === 'file' ? source.name : 'portfolio.json'
  const mayAsk = await mayAskFor(source)
  const read = readPackage(json)
  if (!read.ok) {
    const problems = [{ fileName: name, code: read.failure }]
    return { key, source, owner: '', badges: [], problems, mayAsk }
  }
  if (hasEnded(read.value, Date.now())) {
    const problems = [{ fileName: name, code: 'ended' } as const]
    return { key, source, owner: '', badges: [], problems, mayAsk }
  }
  const { page, badges, files, published } = read.value
  const reading = await readPacked(signal, badges, originals)
  const own = files.flatMap((file) => ownFile(file, originals))
  const problems = [...reading.problems, ...notAlong(files, originals)]
  return {
    key,
    source,
    owner: page.name,
    page,
    published,
    mayAsk,
    files: new Map(own),
    ...reading,
    problems,
  }
}

function ownFile({ sha256, mediaType, name }: PackedFile, originals: Originals) {
  const bytes = originals.get(sha256)
  const file = bytes && { name, bytes: bytes.slice(0, bytes.size, mediaType) }
  return file ? [[sha256, file] as readonly [string, OwnFile]] : []
}

function notAlong(files: readonly PackedFile[], originals: Originals): readonly ReadProblem[] {
  const missing = files.filter(({ sha256 }) => !originals.has(sha256))
  return missing.map(({ name }) => ({ fileName: name, code: 'notAlong' }))
}

/** An exported page, by what was found in it. */
export async function openPage(
  signal: AbortSignal,
  { json, whole, changed, missing, own }: PageContents,
  source: CandidateSource,
): Promise<Candidate> {
  const owned = [...own].map(([digest, file]) => [digest, blobOf(file)] as const)
  const originals = new Map([...(await byDigest(whole)), ...owned])
  const candidate = await openPackage(signal, json, source, originals)
  const altered = changed.map((fileName) => ({ fileName, code: 'altered' }) as const)
  const away = missing.map(({ file }) => ({ fileName: file?.name ?? '', code: 'missing' }) as const)
  return { ...candidate, problems: [...altered, ...away, ...candidate.problems] }
}

type Found = Pick<EmbeddedFile, 'bytes' | 'mediaType'>

const blobOf = ({ bytes, mediaType }: Found) => new Blob([bytes], { type: mediaType })

/** Files under the digest of their bytes, whatever name they came with. */
export async function byDigest(files: readonly Found[]): Promise<Originals> {
  const named = async (file: Found) => [await sha256Hex(file.bytes), blobOf(file)] as const
  return new Map(await Promise.all(files.map(named)))
}
