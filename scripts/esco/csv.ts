/** Reads CSV: quoted cells may hold commas, quotes and line ends (RFC 4180). */

const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy

/** Rows of cells, as they stand. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  CELL.lastIndex = 0
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text)
    if (!match) throw new Error(`no CSV at row ${rows.length + 1}`)
    const [, quoted, bare = '', end] = match
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** Each row as an answer to the name of a column; '' where it has none. */
export function tableOf(text: string): readonly ((column: string) => string)[] {
  const [head = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ''))
  const places = new Map(head.map((name, place) => [name.trim(), place]))
  return rows.map((row) => (column) => row[places.get(column) ?? -1] ?? '')
}
