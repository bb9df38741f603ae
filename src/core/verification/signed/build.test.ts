/** Claims about documents that are small and would be endless to write out. */
import { describe, expect, it } from 'vitest'
import type { Json } from '../../kernel/json.ts'
import { build } from './build.ts'
import type { Graph, Node, Term } from './statements.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const SAYS = 'https://words.example/says'
const node = (id: string, properties: Readonly<Record<string, readonly Term[]>>): Node => ({
  id,
  properties: new Map(Object.entries(properties)),
})
const list = (id: string, first: Term, rest: Term = `${RDF}nil`) =>
  node(id, { [`${RDF}first`]: [first], [`${RDF}rest`]: [rest] })
const text = (value: string) => ({ value, datatype: 'http://www.w3.org/2001/XMLSchema#string' })

function built(says: Term, ...nodes: readonly Node[]) {
  const root = node('urn:root', { [SAYS]: [says] })
  const graph: Graph = new Map([root, ...nodes].map((it) => [it.id, it]))
  return build(graph, root)
}

describe('a list', () => {
  it('is written in its order, also inside another', () => {
    const inner = list('urn:inner', text('b'), 'urn:last')
    const written = built('urn:0', list('urn:0', 'urn:inner'), inner, list('urn:last', text('c')))
    const says: Json = [['b', 'c']]
    expect(written).toMatchObject({ ok: true, value: { document: { [SAYS]: says } } })
  })

  it.each([
    ['is its own entry', 'urn:0', [list('urn:0', 'urn:0')]],
    ['names itself as its rest and its entry', 'urn:0', [list('urn:0', 'urn:0', 'urn:0')]],
    ['holds lists a thousand deep', 'urn:0', chain(1000)],
    ['doubles at each of sixty levels', 'urn:0', doubling(60)],
  ])('is refused that %s', (_, says, nodes) => {
    expect(built(says, ...nodes)).toEqual({ ok: false, failure: 'tooLarge' })
  })
})

function chain(length: number): readonly Node[] {
  return Array.from({ length }, (_, at) => list(`urn:${at}`, `urn:${at + 1}`))
}

function doubling(levels: number): readonly Node[] {
  return Array.from({ length: levels }, (_, at) => [
    list(`urn:${at}`, `urn:${at + 1}`, `urn:again:${at}`),
    list(`urn:again:${at}`, `urn:${at + 1}`),
  ]).flat()
}

it('a long text that is named at a thousand places is refused', () => {
  const long = node('urn:long', { [SAYS]: [text('x'.repeat(100_000))] })
  const places = Array.from({ length: 1000 }, (_, at) =>
    node(`urn:place:${at}`, { [SAYS]: ['urn:long'] }),
  )
  const all = node('urn:all', { [SAYS]: places.map(({ id }) => id) })
  expect(built('urn:all', all, ...places, long)).toEqual({ ok: false, failure: 'tooLarge' })
})
