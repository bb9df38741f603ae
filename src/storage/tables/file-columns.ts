/** Writes the column `files` of every row that names files, whoever stores the row: a reference cannot be forgotten. */
import type { DBCoreMutateRequest, Dexie } from 'dexie'
import { filesOfBadge, filesOfPage } from '#core/records/file-references.ts'
import type { BadgeRecord, PageRecord } from '#core/records/records.ts'

const COLUMNS: Readonly<Record<string, (row: never) => object>> = {
  badges: (row: BadgeRecord) => ({ ...row, files: filesOfBadge(row) }),
  pages: (row: PageRecord) => ({ ...row, files: filesOfPage(row) }),
}

/** To be called before the database opens. Collections need no such column: their one file is a member. */
export function writeFileColumns(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'file-columns',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        const withFiles = COLUMNS[name]
        return withFiles
          ? { ...table, mutate: (request) => table.mutate(completed(request, withFiles)) }
          : table
      },
    }),
  })
}

function completed(
  request: DBCoreMutateRequest,
  withFiles: (row: never) => object,
): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request
  return { ...request, values: request.values.map((row) => withFiles(row as never)) } // rows of that table
}
