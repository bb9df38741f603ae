/** Judges one original badge file by its own bytes and nothing else: what a page can find out by itself. */
import { isExample } from '../badge/example.ts'
import { badgesIn } from '../importing/badges-in.ts'
import { sha256Hex } from '../kernel/bytes.ts'
import { offlineWorld } from '../net/offline.ts'
import type { Mark } from '../verification/report.ts'
import { mark } from '../verification/report.ts'
import { verify } from '../verification/verify.ts'

/** `changed`: these are not the bytes that were put in the page. `example`: one of ours, whatever it proves. */
export type PageAnswer = Mark | 'changed' | 'example'

/** Worst first, so that a file of several badges is as good as the worst of them. */
export const PAGE_ANSWERS: readonly PageAnswer[] = [
  'changed',
  'malformed',
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'notYet',
  'saysRevoked',
  'saysSuspended',
  'saysExpired',
  'saysNotYet',
  'unverified',
  'notYours',
  'issuerUnproven',
  'valid',
  'example',
]

export interface JudgedOriginal {
  readonly answer: PageAnswer
  /** names of the badges, as the file itself says */
  readonly names: readonly string[]
}

/** What would need the web (hosted badges, keys on websites, status lists) stays `unverified`, as what a page cannot open. */
export async function judgeOriginal(
  bytes: Uint8Array,
  sha256: string,
  now: number,
): Promise<JudgedOriginal> {
  if ((await sha256Hex(bytes)) !== sha256) return { answer: 'changed', names: [] }
  const { credentials } = await badgesIn(bytes)
  const world = offlineWorld(now)
  const judged = await Promise.all(credentials.map((it) => verify(it, world, NOBODY)))
  const marks = new Set<PageAnswer>(
    judged.map(({ report, badge }) => (isExample(badge) ? 'example' : mark(report))),
  )
  return {
    answer: PAGE_ANSWERS.find((answer) => marks.has(answer)) ?? 'unverified',
    names: judged.map(({ badge }) => badge.name),
  }
}

const NOBODY = { identities: [], trustLists: [], contexts: {} } as const
