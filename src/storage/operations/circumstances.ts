/** Gathers what verification needs to know about this person. */

import type { Circumstances } from '#core/verification/circumstances.ts'
import { listsInUse } from '#core/verification/lists/bundled.ts'
import { db } from '../tables/database.ts'
import { readSetting } from './settings.ts'

/** Own addresses, lists of known issuers and allowed contexts, as one plain value. */
export async function readCircumstances(): Promise<Circumstances> {
  const [identities, kept, contexts, off] = await Promise.all([
    db.identities.toArray(),
    db.trustLists.toArray(),
    db.contexts.toArray(),
    readSetting('listsOff'),
  ])
  return {
    identities: identities.map((row) => row.value),
    trustLists: listsInUse(kept, off),
    contexts: Object.fromEntries(contexts.map((row) => [row.url, row.json])),
  }
}
