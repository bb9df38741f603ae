/** Names the credential that stands in a graph of its own, so that it is a part of the one that holds it. */
import { RDF_TYPE, rootOf } from './root.ts'
import { graphOf } from './statements.ts'

const CREDENTIAL = 'https://www.w3.org/2018/credentials#VerifiableCredential'
const HOLDS = new RegExp(`^(\\S+ <${CREDENTIAL}>) (_:\\S+) \\.$`)
/** A statement that is not in the default graph: the statement, and the graph. */
const NAMED = /^(\S+ \S+ (?:"(?:[^"\\]|\\.)*"\S*|\S+)) (\S+) \.$/

/**
 * A certified boost says of its holder that it holds a graph: instead, that it holds the one credential in that
 * graph. Where that cannot be told the text stays as it is, and the part is none that was signed.
 */
export function withPartNamed(nquads: string): string {
  const lines = nquads.split('\n')
  return lines.map((line) => named(line, lines)).join('\n')
}

function named(line: string, lines: readonly string[]): string {
  const [, holder = '', graph = ''] = HOLDS.exec(line) ?? []
  const part = holder === '' ? undefined : partIn(graph, lines)
  const isKnown = lines.some((one) => one.startsWith(`${part} `) && !NAMED.test(one))
  if (part === undefined || isKnown) return line
  return `${holder} ${part} .\n${part} <${RDF_TYPE}> <${CREDENTIAL}> .`
}

function partIn(name: string, lines: readonly string[]): string | undefined {
  const inside = lines.flatMap((line) => {
    const [, statement = '', graph] = NAMED.exec(line) ?? []
    return graph === name ? [`${statement} .`] : []
  })
  const graph = graphOf(inside.join('\n'))
  const root = graph && rootOf(graph)
  if (!root?.ok) return undefined
  return root.value.id.startsWith('_:') ? root.value.id : `<${root.value.id}>`
}
