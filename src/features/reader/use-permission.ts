/** What the reader allowed while this page is open: asking the issuers, and vocabularies that were fetched. */
import { useState } from 'react'
import type { ContextRefusal } from '#core/verification/contexts/judge-context.ts'
import { type Command, useCommand } from '#hooks/use-command.ts'
import type { Permission } from '#services/reading/judge.ts'
import { fetchVocabularies, type Vocabularies } from '#services/reading/vocabulary.ts'

export interface Permissions {
  readonly permission: Permission
  readonly ask: () => void
  readonly fetching: Pick<
    Command<readonly string[], Vocabularies, ContextRefusal>,
    'pending' | 'failure'
  >
  readonly fetch: (urls: readonly string[]) => void
}

const NOTHING: Permission = { ask: false, vocabularies: {} }

export function usePermissions(): Permissions {
  const [permission, setPermission] = useState(NOTHING)
  const { run, ...fetching } = useCommand((urls: readonly string[]) => fetchVocabularies(urls), {
    showsFailure: true,
  })
  return {
    permission,
    ask: () => setPermission((known) => ({ ...known, ask: true })),
    fetching,
    fetch: (urls) =>
      run(urls, (more) =>
        setPermission((known) => ({ ...known, vocabularies: { ...known.vocabularies, ...more } })),
      ),
  }
}
