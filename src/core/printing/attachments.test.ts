/** Claims about names of attached files: every system can save them, and none stands in for another. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeName } from './attachments.ts'

it('has no folder in it, hides nothing and is nobody else’s', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const taken = new Set<string>()
      for (const name of names) {
        const safe = safeName(name, taken)
        expect(safe).toMatch(/^[^./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]*$/u)
        expect(taken.has(safe)).toBe(false)
        taken.add(safe)
      }
    }),
  )
})

it('keeps a plain name as it is, ending and all', () => {
  expect(safeName('Badge één_2.png', new Set())).toBe('Badge één_2.png')
  expect(safeName('../../etc/passwd.png', new Set())).toBe('etc-passwd.png')
  expect(safeName('a.png', new Set(['a.png', 'a-2.png']))).toBe('a-3.png')
})
