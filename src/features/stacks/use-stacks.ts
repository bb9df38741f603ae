/** Stacks as they follow from the badges now, and what the person can decide about them. */
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BadgeId } from '#core/badge/badge.ts'
import type { BadgeRecord, OverlayRecord } from '#core/records/records.ts'
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

/** Saves rows; a failure of storage becomes the error of the mutation. */
async function keep(row: OverlayRecord): Promise<void> {
  const saved = await saveOverlays(row)
  if (!saved.ok) throw new Error(saved.failure.kind)
}

async function forget(id: string): Promise<void> {
  const removed = await removeOverlays(id)
  if (!removed.ok) throw new Error(removed.failure.kind)
}

const OWN = /^own:/

export type Decision = 'accepted' | 'rejected'

export function useChoices() {
  const edge = useMutation({
    mutationFn: (it: { readonly edge: EdgeName; readonly decision: Decision }) =>
      keep(edgeRow(it.edge, it.decision, now())),
  })
  const merge = useMutation({
    mutationFn: (it: { readonly keys: readonly [string, string]; readonly decision: Decision }) =>
      keep(mergeRow(it.keys, it.decision, now())),
  })
  const undo = useMutation({ mutationFn: forget })
  return { edge, merge, undo }
}

/** Saves an own stack, over the one with this id or as a new one; and removes one. */
export function useOwnStack(stackId?: string) {
  const save = useMutation({
    mutationFn: async (stack: OwnStack) => {
      const id = stackId?.replace(OWN, '') ?? crypto.randomUUID()
      await keep(stackRow(id, stack, now()))
      return `own:${id}`
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) => forget(id.replace(OWN, '')),
  })
  return { save, remove }
}

/** Reads a learning path that somebody gave; answers with what was read or why not. */
export function useImport() {
  return useMutation({
    mutationFn: async (file: File) => {
      const read = readPathway(await file.text())
      const id = crypto.randomUUID()
      if (read.ok) await keep(stackRow(id, read.value.stack, now()))
      return { read, stackId: `own:${id}` }
    },
  })
}
