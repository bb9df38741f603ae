/** Claims about the list of what is still to be collected: nothing twice, nothing that would spoil the rest. */
import { describe, expect, it } from 'vitest'
import { isPortable, settingValue } from './settings.ts'
import { MOST_TO_COLLECT, type ToCollect, withToCollect } from './to-collect.ts'

const one = (over: Partial<ToCollect> = {}): ToCollect => ({
  id: 'a',
  name: 'BHV',
  authority: 'Rode Kruis',
  date: '2022-11',
  url: '',
  ...over,
})

describe('the list of what is still to be collected', () => {
  it('has a certificate once, however often its CV comes in', () => {
    const list = withToCollect([one()], [one({ id: 'b' }), one({ id: 'c', date: '2024' })])
    expect(list.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('stays readable whatever comes on it', () => {
    const long = one({ name: 'x'.repeat(9_000), url: `https://x.example/${'y'.repeat(9_000)}` })
    const many = Array.from({ length: 900 }, (_, at) => one({ id: String(at), name: String(at) }))
    const list = withToCollect([], [long, ...many])
    expect(list).toHaveLength(MOST_TO_COLLECT)
    expect(list[0]?.url).toBe('')
    expect(settingValue('toCollect', list)).toBe(list)
  })

  it('comes in with a backup, but not in another shape', () => {
    expect(isPortable('toCollect', [one()])).toBe(true)
    const { url: _url, ...spoiled } = one()
    for (const other of [[spoiled], [one({ name: 'x'.repeat(9_000) })], {}, 'BHV', [null]])
      expect(isPortable('toCollect', other)).toBe(false)
  })
})
