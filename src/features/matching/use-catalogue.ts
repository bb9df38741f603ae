/** The skills that can be asked for: our own list, with those of the ESCO file where one was loaded. */
import { useQuery } from '@tanstack/react-query'
import { failed, type Result } from '#core/kernel/result.ts'
import { type Catalogue, sampleCatalogue } from '#core/matching/catalogue.ts'
import { type EscoFailure, readEscoFile } from '#core/matching/esco-file.ts'
import SAMPLE from '#core/matching/sample.json' with { type: 'json' }
import { useCommand } from '#hooks/use-command.ts'
import type { StorageFailure } from '#storage/guards/failure.ts'
import { useLive } from '#storage/live/live.ts'
import { escoFile } from '#storage/live/skill-file-queries.ts'
import { removeSkillFiles, saveSkillFiles } from '#storage/operations/skill-files.ts'

const own = sampleCatalogue(SAMPLE)

/** `failure`: why a file that is kept here cannot be used; our own list is there all the same. */
interface Known {
  readonly catalogue: Catalogue
  readonly failure?: EscoFailure
}

async function known(bytes: Uint8Array | undefined): Promise<Known> {
  if (!bytes) return { catalogue: own }
  const read = await readEscoFile(bytes, own)
  return read.ok ? { catalogue: read.value } : { catalogue: own, failure: read.failure }
}

/** Keeps a file only when it can be read. */
async function load(file: File): Promise<Result<void, StorageFailure | { kind: EscoFailure }>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readEscoFile(bytes, own)
  return read.ok
    ? saveSkillFiles({ name: 'esco', bytes, loadedAt: Date.now() })
    : failed({ kind: read.failure })
}

export function useCatalogue() {
  const file = useLive(escoFile)
  const { data } = useQuery({
    queryKey: ['catalogue', file?.loadedAt],
    queryFn: () => known(file?.bytes),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const loading = useCommand(load, { showsFailure: true })
  const removing = useCommand(() => removeSkillFiles('esco'))
  return { ...data, loading, remove: () => removing.run() }
}
