/** Which badges can go to another wallet, and why the others cannot. */
import { fitting } from '#core/backup/exit-kit.ts'
import type { KitProblem, WalletId } from '#core/exporting/wallets.ts'
import { kitBadges } from './backup-source.ts'

export interface Going {
  readonly fit: number
  /** names of the badges that stay, by the reason why */
  readonly stay: ReadonlyMap<KitProblem, readonly string[]>
}

/** Looks at every badge with its file; reads no bytes. */
export async function goingTo(wallet: WalletId): Promise<Going> {
  const source = kitBadges()
  const stay = new Map<KitProblem, string[]>()
  let fit = 0
  for await (const rows of source.badges()) {
    for (const row of rows) {
      const { problem } = await fitting(wallet, row, source)
      if (problem) stay.set(problem, [...(stay.get(problem) ?? []), row.badge.name])
      else fit += 1
    }
  }
  return { fit, stay }
}
