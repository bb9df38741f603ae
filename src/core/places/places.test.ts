/** Claims about writing to any place: conditions hold, nothing is believed unread, and no failure is lost. */
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { aPlace } from '../testing/a-place.ts'
import { assured } from './assured.ts'
import { looking } from './looking.ts'
import type { Place, Tag } from './place.ts'

const text = (words: string) => ({ bytes: utf8(words), type: 'text/plain' })
const ANY = { ifNoneMatch: '*' } as const

/** The same place, which does not look at conditions. */
function careless(place: Place): Place {
  return {
    ...place,
    put: (path, content) => place.put(path, content),
    remove: (path) => place.remove(path),
  }
}

describe.each([
  ['a place that keeps conditions', () => aPlace()],
  ['one where we look ourselves', () => looking(careless(aPlace()))],
])('%s', (_, make) => {
  it('writes over the version that was meant, and over no other', async () => {
    const place = make()
    const first = await place.put('a', text('one'), ANY)
    const tag = first.ok ? first.value.tag! : ('' as Tag)
    expect(await place.put('a', text('two'), { ifMatch: tag })).toMatchObject({ ok: true })
    const late = await place.put('a', text('three'), { ifMatch: tag })
    expect(late).toEqual({ ok: false, failure: { kind: 'stale' } })
    expect(await place.remove('a', { ifMatch: tag })).toMatchObject({ failure: { kind: 'stale' } })
    expect(await place.read('a')).toMatchObject({ value: { bytes: utf8('two') } })
  })

  it('makes a file only where there is none', async () => {
    const place = make()
    expect(await place.put('a', text('one'), ANY)).toMatchObject({ ok: true })
    expect(await place.put('a', text('two'), ANY)).toMatchObject({ failure: { kind: 'stale' } })
    expect(await place.read('a')).toMatchObject({ value: { bytes: utf8('one') } })
  })
})

describe('an assured write', () => {
  it('answers with the version that can be read back', async () => {
    const place = aPlace()
    const put = await assured(place).put('a', text('one'))
    const read = await place.read('a')
    expect(put.ok && put.value.tag).toBe(read.ok && read.value.tag)
  })

  it('does not believe a place that keeps nothing', async () => {
    const place = aPlace()
    place.lies = true
    expect(await assured(place).put('a', text('one'))).toEqual({
      ok: false,
      failure: { kind: 'lying' },
    })
  })

  it('does not believe a place that keeps the old version', async () => {
    const place = aPlace()
    await place.put('a', text('one'))
    place.lies = true
    expect(await assured(place).put('a', text('two'))).toMatchObject({ failure: { kind: 'lying' } })
  })

  it.each(['full', 'expired', 'unreachable'] as const)(
    'tells when the place is %s',
    async (kind) => {
      const place = aPlace()
      place.trouble = (asked) => (asked.startsWith('put') ? kind : undefined)
      expect(await assured(place).put('a', text('one'))).toEqual({ ok: false, failure: { kind } })
    },
  )

  it('tells when the network is cut before it could read back', async () => {
    const place = aPlace()
    place.trouble = (asked) => (asked.startsWith('read') ? 'unreachable' : undefined)
    expect(await assured(place).put('a', text('one'))).toMatchObject({
      failure: { kind: 'unreachable' },
    })
  })
})
