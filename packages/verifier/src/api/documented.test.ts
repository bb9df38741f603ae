/** Claims about the pages of the API: nobody has to read the sources to know what a function takes, gives and does when it fails. */
import { join } from 'node:path'
import { Application, type DeclarationReflection, ReflectionKind } from 'typedoc'
import { expect, it } from 'vitest'

const options = join(import.meta.dirname, '../../typedoc.json')

/** Every exported function, as `entry.name`. */
async function publicFunctions(): Promise<ReadonlyMap<string, DeclarationReflection>> {
  const app = await Application.bootstrapWithPlugins({ options, plugin: [] })
  const project = await app.convert()
  const functions = project?.getReflectionsByKind(ReflectionKind.Function) ?? []
  return new Map(
    functions
      .filter((one) => one.isDeclaration())
      .map((one) => [`${one.parent?.name}.${one.name}`, one]),
  )
}

const functions = await publicFunctions()

it('has every function of the package', () => {
  expect([...functions.keys()].sort()).toEqual([
    'bake.bake',
    'lists.readTrustList',
    'lists.writeTrustList',
    'read.read',
    'report.issuerStanding',
    'report.mark',
    'report.reportDocument',
    'report.verdict',
    'sentences.exampleWords',
    'sentences.markWords',
    'sentences.sentences',
    'unbake.unbake',
    'verify.verify',
  ])
})

it.each([...functions])('%s says what it does, when it fails and by which text', (_, one) => {
  const [signature] = one.signatures ?? []
  const { comment } = signature ?? {}
  expect(comment?.summary.map(({ text }) => text).join('').length).toBeGreaterThan(20)
  const tags = comment?.blockTags.map(({ tag }) => tag)
  expect(tags).toEqual(expect.arrayContaining(['@returns', '@throws', '@see']))
})
