/** Makes the conformance set anew, with new keys: `npm run conformance:make`. What is committed is judged. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bakedItems } from './baked.ts'
import type { Item, Made } from './item.ts'
import { JUDGED_AT } from './item.ts'
import { olderItems } from './older.ts'
import { proofItems } from './proofs.ts'
import { statementItems } from './statements.ts'
import { statusItems } from './status.ts'
import { tokenItems } from './tokens.ts'

const FOLDER = join(import.meta.dirname, '../../conformance')

const made = (
  await Promise.all([
    proofItems(),
    tokenItems(),
    statusItems(),
    olderItems(),
    bakedItems(),
    statementItems(),
  ])
).flat()

rmSync(join(FOLDER, 'items'), { recursive: true, force: true })
mkdirSync(join(FOLDER, 'items'), { recursive: true })
for (const item of made) writeFileSync(join(FOLDER, fileOf(item)), item.content)
const manifest = { judgedAt: JUDGED_AT, items: made.map(itemOf) }
writeFileSync(join(FOLDER, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

function fileOf({ id, ending }: Made): string {
  return `items/${id}.${ending}`
}

function itemOf(one: Made): Item {
  const { id, family, verdict, also = [], reason, source, pages } = one
  const acceptable = [...new Set([verdict, ...also])]
  const web = pages && { web: pages }
  return {
    id,
    family,
    file: fileOf(one),
    expected: { verdict, acceptable },
    reason,
    source,
    ...web,
  }
}
