/** Stacks as they follow from the badges now, and what the person can decide about them. */
import { useMemo } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import { found } from '#core/kernel/result.ts'
import type { BadgeRecord } from '#core/records/records.ts'
import { derive } from '#core/stacking/derive.ts'
import type { Derived } from '#core/stacking/graph.ts'
import {
  type Choice,
  type EdgeName,
  edgeRow,
  mergeRow,
  type OwnStack,
  readChoices,
  stackRow,
} from '#core/stacking/overlay.ts'
import { readPathway } from '#core/stacking/read-pathway.ts'
import { mark } from '#core/verification/report.ts'
import { useCommand } from '#hooks/use-command.ts'
import { allBadges } from '#storage/live/badge-queries.ts'
import { useLive } from '#storage/live/live.ts'
import { overlays } from '#storage/live/overlay-queries.ts'
import { allReports } from '#storage/live/report-queries.ts'
import { removeOverlays, saveOverlays } from '#storage/operations/overlays.ts'

export interface Stacks {
  readonly derived: Derived
  readonly records: ReadonlyMap<BadgeId, BadgeRecord>
  /** what the person decided and made, oldest first */
  readonly choices: readonly Choice[]
}

/** Derived from the badges in the backpack; archive and trash take no part. */
export function useStacks(): Stacks {
  const rows = useLive(allBadges, 'backpack')
  const reports = useLive(allReports)
  const said = useLive(overlays, undefined)
  return useMemo(() => {
    const holdings = rows.map(({ id, badge }) => {
      const report = reports.get(id)
      return { id, badge, mark: report ? mark(report) : ('unchecked' as const) }
    })
    const records = new Map(rows.map((row) => [row.id, row]))
    const choices = readChoices(said)
    return { derived: derive(holdings, choices), records, choices }
  }, [rows, reports, said])
}

const now = () => new Date().toISOString()

const OWN = /^own:/

export type Decision = 'accepted' | 'rejected'

export function useChoices() {
  const edge = useCommand((it: { readonly edge: EdgeName; readonly decision: Decision }) =>
    saveOverlays(edgeRow(it.edge, it.decision, now())),
  )
  const merge = useCommand(
    (it: { readonly keys: readonly [string, string]; readonly decision: Decision }) =>
      saveOverlays(mergeRow(it.keys, it.decision, now())),
  )
  const undo = useCommand((id: string) => removeOverlays(id))
  return { edge, merge, undo }
}

/** Saves an own stack, over the one with this id or as a new one; and removes one. */
export function useOwnStack(stackId?: string) {
  const save = useCommand(
    async (stack: OwnStack) => {
      const id = stackId?.replace(OWN, '') ?? crypto.randomUUID()
      const saved = await saveOverlays(stackRow(id, stack, now()))
      return saved.ok ? found(`own:${id}`) : saved
    },
    { showsFailure: true },
  )
  const remove = useCommand((id: string) => removeOverlays(id.replace(OWN, '')))
  return { save, remove }
}

/** Reads a learning path that somebody gave; answers with what was read or why not. */
export function useImport() {
  return useCommand(
    async (file: File) => {
      const read = readPathway(await file.text())
      const id = crypto.randomUUID()
      const saved = read.ok
        ? await saveOverlays(stackRow(id, read.value.stack, now()))
        : found(undefined)
      return saved.ok ? found({ read, stackId: `own:${id}` }) : saved
    },
    { showsFailure: true },
  )
}
