/** Claims about the rule that no Result is thrown away, in whatever way that is written. */
import { Linter } from 'eslint'
import ts from 'typescript'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'
import { discardedResult } from './discarded-result.mjs'

/** With the little of the standard types that is needed, as reading all of them takes many seconds. */
const GIVEN = `
interface Array<T> {} interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
interface Promise<T> { then<R>(done: (value: T) => R | Promise<R>): Promise<R> }
declare var Promise: { new <T>(): Promise<T> }
type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }
declare function save(): Promise<Result<void, 'quota'>>
declare function parse(): Result<string, 'wrong'>
declare function count(): Promise<number>
declare function onClick(handler: () => void): void
declare function tried<T>(work: () => Promise<T>): T
declare const isNew: boolean
`

const NAME = 'given.ts'

function programOf(code: string): ts.Program {
  const file = ts.createSourceFile(NAME, code, ts.ScriptTarget.ES2022, true)
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name.endsWith(NAME) ? file : undefined),
    fileExists: (name) => name.endsWith(NAME),
  }
  return ts.createProgram(
    [NAME],
    { noLib: true, strict: true, target: ts.ScriptTarget.ES2022 },
    host,
  )
}

/** The lines of the code that the rule refuses, counted from 1. */
function refused(...lines: readonly string[]): readonly number[] {
  const code = `${GIVEN}${lines.join('\n')}\nexport {}`
  const config = {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { programs: [programOf(code)] },
    },
    plugins: { rugzak: { rules: { 'discarded-result': discardedResult } } },
    rules: { 'rugzak/discarded-result': 'error' },
  } as Linter.Config
  const found = new Linter().verify(code, config, NAME)
  const before = GIVEN.split('\n').length - 1
  expect(found.filter(({ fatal }) => fatal)).toEqual([])
  return found.map(({ line }) => line - before)
}

it('refuses every way to throw a result away', () => {
  const ways = [
    'parse()',
    'void save()',
    'async function a() { await save() }',
    'if (isNew) void save()',
    'isNew && parse()',
    'isNew ? parse() : count()',
    'onClick(() => void save())',
    'onClick(() => save())',
  ]
  expect(refused(...ways)).toEqual(ways.map((_, at) => at + 1))
})

it('lets pass what is looked at, handed on, or no result', () => {
  expect(
    refused(
      'const saved = save()',
      'async function a() { const done = await save(); if (!done.ok) return false }',
      'async function b() { return save() }',
      'void tried(() => save()).then(({ ok }) => ok)',
      'void count()',
      'onClick(() => void count())',
      'void saved',
    ),
  ).toEqual([])
})
