import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { own, parseJson, parseObject } from './json.ts'
import { slicer } from './json-slice.ts'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('strict JSON', () => {
  it('reads what JSON.parse reads, for any document', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })

  it('refuses a key that stands twice in one object, however it is escaped', () => {
    expect(parseJson('{"a":1,"b":2}').ok).toBe(true)
    expect(parseJson('{"a":{"b":1},"b":2}').ok).toBe(true)
    expect(parseJson('[{"a":1},{"a":2}]').ok).toBe(true)
    for (const text of ['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"x":[{"a":[],"a":{}}]}']) {
      expect(parseJson(text)).toMatchObject({ ok: false, failure: { kind: 'duplicateKey' } })
    }
  })

  it('does not take a value that looks like a key for one', () => {
    expect(parseJson('{"a":"a","b":["a","a"],"c":"}{,"}').ok).toBe(true)
  })

  it('lets no member reach the prototype', () => {
    const parsed = parseObject('{"__proto__":{"polluted":true},"name":"n"}')
    if (!parsed.ok) throw new Error('should parse')
    expect(Object.keys(parsed.value)).toContain('__proto__')
    expect(own(parsed.value, 'polluted')).toBeUndefined()
    expect(own(parsed.value, 'constructor')).toBeUndefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('stops at 64 levels, 100,000 values and 20 MiB', () => {
    expect(parseJson(nested(64)).ok).toBe(true)
    expect(parseJson(nested(65))).toMatchObject({ failure: { kind: 'tooDeep' } })
    expect(parseJson(nested(200_000))).toMatchObject({ ok: false })
    expect(parseJson(`[${'1,'.repeat(100_000)}1]`)).toMatchObject({ failure: { kind: 'tooMany' } })
    expect(parseJson(`"${'x'.repeat(21_000_000)}"`)).toMatchObject({
      failure: { kind: 'tooLarge' },
    })
  })
})

describe('slicing', () => {
  it('gives the text of a member exactly as written', () => {
    const text = ' { "a" : [ 1 , {"b" :  "x\\"]}" } ,true] , "c":null} '
    expect(slicer(text)(['a', '1'])).toBe('{"b" :  "x\\"]}" }')
    expect(slicer(text)(['a', '1', 'b'])).toBe('"x\\"]}"')
    expect(slicer(text)(['a', '2'])).toBe('true')
    expect(slicer(text)(['c'])).toBe('null')
    expect(slicer(text)(['d'])).toBeUndefined()
    expect(slicer(text)(['c', 'd'])).toBeUndefined()
  })

  it('finds, for any document, text that means the same as the member', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, null, 2)
        const again = JSON.parse(text) as Record<string, unknown>
        for (const [key, member] of Object.entries(again)) {
          expect(JSON.parse(slicer(text)([key]) ?? '')).toEqual(member)
        }
      }),
    )
  })
})
