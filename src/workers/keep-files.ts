/** The whole visit of a batch of files: read, judged and kept here, and answered in a few words. */
import type { FileDigest } from '#core/badge/badge.ts'
import { isExample } from '#core/badge/example.ts'
import { namelessness } from '#core/badge/shown.ts'
import { linesBesideMark } from '#core/verification/issuer-standing.ts'
import { listsInUse } from '#core/verification/lists/bundled.ts'
import { mark } from '#core/verification/report.ts'
import { isStorageRefused } from '#storage/guards/refused-storage.ts'
import { readCircumstances } from '#storage/operations/circumstances.ts'
import { type KeepItem, type KeptOutcome, keepBatch } from '#storage/operations/keep-badges.ts'
import { netPolicy } from '#storage/operations/net-policy.ts'
import { benchOf, itemsOf, type JudgedFile, type JudgedPlain, judgeFile } from './judge-file.ts'
import type { FileOutcome, FoundBadge, KeepOrder, PlainOutcome, Source, Terms } from './protocol.ts'
import { webWorld } from './web-world.ts'

/** Outcomes in the order of the files; those that were stopped are still in the inbox. */
export async function keepFiles(
  files: readonly Source[],
  { example, lookFirst }: KeepOrder,
  signal: AbortSignal,
): Promise<readonly FileOutcome[]> {
  const { circumstances, net } = isStorageRefused ? STRANGER : await termsOfPerson()
  const bench = benchOf(webWorld(net), circumstances, signal)
  const judged = await Promise.all(files.map((file) => judgeFile(file, bench)))
  const items = judged.flatMap((one) =>
    itemsOf(one).map((it) => (example ? { ...it, example } : it)),
  )
  if (lookFirst) return outcomes(judged, items, items)
  return outcomes(judged, items, await keepBatch(items, doneWith(files, judged)))
}

/** Nothing is known of somebody of whom nothing is kept. */
const STRANGER: Terms = {
  circumstances: { identities: [], trustLists: listsInUse([], []), contexts: {} },
  net: { consent: false },
}

async function termsOfPerson(): Promise<Terms> {
  const [circumstances, net] = await Promise.all([readCircumstances(), netPolicy()])
  return { circumstances, net }
}

/** Rows of the inbox that go in the same transaction. An archive is not done before its files are. */
function doneWith(files: readonly Source[], judged: readonly JudgedFile[]): readonly string[] {
  return files.flatMap(({ inboxId }, at) => {
    const one = judged[at]
    const isDone = one && one.outcome !== 'stopped' && !('isArchive' in one)
    return isDone && inboxId !== undefined ? [inboxId] : []
  })
}

function outcomes(
  judged: readonly JudgedFile[],
  items: readonly KeepItem[],
  kept: readonly (KeptOutcome | KeepItem)[],
): readonly FileOutcome[] {
  let at = 0
  const plain = (one: JudgedPlain): PlainOutcome => {
    if (one.outcome === 'nothing') return one
    const from = at
    at += one.items.length
    const finds = items.slice(from, at).flatMap((item, nth) => foundBadge(item, kept[from + nth]))
    return { outcome: 'read', finds }
  }
  return judged.map((one) => {
    if (one.outcome === 'stopped') return one
    if (one.outcome !== 'opened') return plain(one)
    return {
      ...one,
      files: one.files.map(({ name, judged: it }) => ({ name, outcome: plain(it) })),
    }
  })
}

function foundBadge(item: KeepItem, kept: KeptOutcome | KeepItem | undefined): FoundBadge[] {
  if (!kept) return []
  const { credential, verified, file } = item
  const badge = verified?.badge ?? credential.badge
  const { name, issuer } = badge
  const judged = verified ? mark(verified.report) : 'unverified'
  const standing = verified ? linesBesideMark(verified.report) : []
  const nameless = namelessness(badge)
  const words = {
    name,
    ...(nameless && { nameless }),
    issuer: issuer.name ?? '',
    isExample: isExample(badge),
  }
  const picture = file && { file: file.digest as FileDigest } // made by our SHA-256
  const id = 'outcome' in kept ? kept.id : credential.id
  return [{ id, ...words, ...picture, mark: judged, standing, kept }]
}
