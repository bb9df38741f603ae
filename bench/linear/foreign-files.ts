/** Finds the files of core whose expressions can run long, so that none of them is missing from the table. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { NOT_FOREIGN, SCANNERS } from './scanners.ts'

const CORE = new URL('../../src/core/', import.meta.url)

/** Files with an unbounded expression that are neither measured nor known to read nothing foreign. */
export function unmeasured(): readonly string[] {
  const known = new Set([...SCANNERS.map(({ file }) => file), ...Object.keys(NOT_FOREIGN)])
  const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  const own = names.filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\/|^verification\//.test(name),
  )
  return own.filter((name) => !known.has(name) && hasUnbounded(name))
}

function hasUnbounded(name: string): boolean {
  const source = ts.createSourceFile(
    name,
    readFileSync(new URL(name, CORE), 'utf8'),
    ts.ScriptTarget.Latest,
  )
  const isLong = (node: ts.Node): boolean =>
    (ts.isRegularExpressionLiteral(node) && repeats(node.text)) ||
    ts.forEachChild(node, isLong) === true
  return isLong(source)
}

/** Whether a part that may match without end stands in it, classes of characters and escapes aside. */
function repeats(expression: string): boolean {
  const bare = expression.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  return /[*+]|\{\d+,\}/.test(bare)
}
