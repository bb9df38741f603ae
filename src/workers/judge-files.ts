/** The visit of a batch of somebody else's badges: read and judged, and nothing is kept. */
import type { Credential } from '#core/badge/credential.ts'
import { readWhole } from '#core/formats/whole.ts'
import { asBlob } from '#core/kernel/bytes.ts'
import type { Verified } from '#core/verification/verified.ts'
import { verify } from '#core/verification/verify.ts'
import type { KeepItem } from '#storage/operations/keep-badges.ts'
import { benchOf, itemsOf, judgeFile } from './judge-file.ts'
import type { BadgeReport, FileReport, Source, Terms } from './protocol.ts'
import { webWorld } from './web-world.ts'

/** Who stops waiting drops the whole visit. */
const never = new AbortController().signal

/** A report for each file, in their order. */
export async function judgeFiles(
  files: readonly Source[],
  { circumstances, net }: Terms,
): Promise<readonly FileReport[]> {
  const bench = benchOf(webWorld(net), circumstances, never)
  return Promise.all(
    files.map(async (file): Promise<FileReport> => {
      const judged = await judgeFile(file, bench)
      if (judged.outcome === 'nothing') return judged
      const badges = itemsOf(judged).flatMap(reportOf)
      if (judged.outcome !== 'opened' || badges.length > 0) return { outcome: 'read', badges }
      const { container, files: inside } = judged
      const failure = { kind: 'nothingInside', container, files: inside.length } as const
      return { outcome: 'nothing', digest: '', failure }
    }),
  )
}

/** The badge as verifying left it: of a hosted one it says more than its bytes did. */
function reportOf({ credential, verified, file }: KeepItem): readonly BadgeReport[] {
  if (!verified) return []
  const { badge, report } = verified
  const shown = file && { ...file, bytes: asBlob(file.bytes, file.mediaType) }
  return [{ credential: { ...credential, badge }, report, ...(shown && { file: shown }) }]
}

/** Tells each verdict as it comes: one slow website keeps no other badge waiting. */
export async function verifyAll(
  credentials: readonly Credential[],
  { circumstances, net }: Terms,
  onVerdict: (at: number, verified: Verified) => void,
): Promise<void> {
  const world = webWorld(net)
  await Promise.all(
    credentials.map(async (credential, at) =>
      onVerdict(at, await verify(credential, world, circumstances, readWhole)),
    ),
  )
}
