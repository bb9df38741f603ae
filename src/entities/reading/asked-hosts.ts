/** Which websites were asked about badges: nobody was where the answer says that we did not ask. */
import type { ReadingRow } from './tally.ts'

const NOT_ASKED = new Set(['consent', 'offline', 'refusedHost', 'insecure', 'budget'])

export function askedHosts(rows: readonly ReadingRow[]): readonly string[] {
  const contacts = rows.flatMap(({ report }) => report?.contacts ?? [])
  const asked = contacts.flatMap(({ host, outcome }) => (NOT_ASKED.has(outcome) ? [] : [host]))
  return [...new Set(asked)]
}
