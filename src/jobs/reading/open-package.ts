/** Turns a published package into a candidate: the page as stated, the badges as proved later. */
import { sha256Hex } from '#core/kernel/bytes.ts'
import { type EmbeddedFile, filesInPage, packageInPage } from '#core/portfolio/embedded.ts'
import { readPackage } from '#core/portfolio/package.ts'
import type { Candidate, CandidateSource } from './candidate.ts'
import { allRead, readPacked } from './read-badges.ts'

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
  const read = readPackage(json)
  if (!read.ok) {
    const problems = [{ fileName: name, code: read.failure }]
    return { key, source, owner: '', badges: [], problems }
  }
  const { page, badges, published } = read.value
  const readings = allRead(
    await Promise.all(badges.map((badge) => readPacked(signal, badge, originals))),
  )
  return { key, source, owner: page.name, page, published, ...readings }
}

/** An exported page: its text is searched, nothing of it is ever rendered or run. */
export async function openPage(
  signal: AbortSignal,
  html: string,
  source: CandidateSource,
): Promise<Candidate> {
  const { whole } = await filesInPage(html)
  const originals = await byDigest(whole)
  return openPackage(signal, packageInPage(html) ?? '', source, originals)
}

/** Files under the digest of their bytes, whatever name they came with. */
export async function byDigest(
  files: readonly Pick<EmbeddedFile, 'bytes' | 'mediaType'>[],
): Promise<Originals> {
  return new Map(
    await Promise.all(
      files.map(
        async ({ bytes, mediaType }) =>
          [await sha256Hex(bytes), new Blob([bytes], { type: mediaType })] as const,
      ),
    ),
  )
}
