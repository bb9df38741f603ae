/** Reads the parts of the original file, in the worker, when somebody looks. */
import { useQuery } from '@tanstack/react-query'
import type { Part } from '#core/baking/carrier.ts'
import type { FileRecord } from '#core/records/records.ts'
import { badgeClient } from '#workers/badge-client.ts'

export function useFileParts(original: FileRecord | undefined): readonly Part[] {
  const read = useQuery({
    queryKey: ['parts', original?.digest],
    enabled: original !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      if (!original) return []
      const reading = await badgeClient().readFile(signal, original.bytes, original.name)
      return reading.outcome === 'read' ? reading.parts : []
    },
  })
  return read.data ?? []
}
