/** Gathers what verification needs to know about this person. */
import type { Circumstances } from '#core/verification/verify.ts'
import { db } from './database.ts'
import { liveQuery } from './live-query.ts'

/** Own addresses, lists of known issuers and allowed contexts, as one plain value. */
export const circumstances = liveQuery('circumstances', async (): Promise<Circumstances> => {
  const [identities, trustLists, contexts] = await Promise.all([
    db.identities.toArray(),
    db.trustLists.toArray(),
    db.contexts.toArray(),
  ])
  return {
    identities: identities.map((row) => row.value),
    trustLists,
    contexts: Object.fromEntries(contexts.map((row) => [row.url, row.json])),
  }
})
