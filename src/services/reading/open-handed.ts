/** Opens what an exported page handed over, after the reader said yes. */
import { filesHanded, type Handed } from '#core/sharing/handed.ts'
import type { Candidate } from './candidate.ts'
import { byDigest, openPackage } from './open-package.ts'

/** `from` is the origin of the page, `null` for a file on this device. */
export async function openHanded(
  signal: AbortSignal,
  handed: Handed,
  from: string,
): Promise<Candidate> {
  const host = URL.canParse(from) ? new URL(from).host : ''
  const source = host === '' ? ({ kind: 'files' } as const) : ({ kind: 'web', host } as const)
  return openPackage(signal, handed.json, source, await byDigest(filesHanded(handed)))
}
