/** Claims about a portfolio at a place: the same address, no other's word lost, all of it gone when it is taken away. */
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { aPlace, type TestPlace } from '../testing/a-place.ts'
import { type PublicFile, type PublishedFile, publish, unpublish } from './publish.ts'
import type { Send } from './send.ts'
import { standingOf } from './standing.ts'

const text = (path: string, words: string): PublicFile => ({
  path,
  bytes: utf8(words),
  type: 'text/html',
})
const first = [text('badges/a.png', 'a'), text('portfolio.json', '{}'), text('index.html', 'one')]
const second = [text('badges/b.png', 'b'), text('portfolio.json', '{}'), text('index.html', 'two')]

const folder = 'anna/'
const put = (
  place: TestPlace,
  files: readonly PublicFile[],
  before: readonly PublishedFile[] = [],
  over = false,
) => publish(place, { folder, files, before, over })

async function published(place: TestPlace, files = first): Promise<readonly PublishedFile[]> {
  const done = await put(place, files)
  return done.ok ? done.value : []
}

const words = (place: TestPlace, path: string) => new TextDecoder().decode(place.files.get(path))

describe('publishing', () => {
  it('writes the page last, so that it never names what is not there', async () => {
    const place = aPlace()
    await published(place)
    expect(place.asked.filter((one) => one.startsWith('put')).at(-1)).toBe('put anna/index.html')
  })

  it('again writes to the same address only what changed, and removes what is left out', async () => {
    const place = aPlace()
    const before = await published(place)
    place.asked.length = 0
    expect(await put(place, second, before)).toMatchObject({ ok: true })
    expect([...place.files.keys()].sort()).toEqual([
      'anna/badges/b.png',
      'anna/index.html',
      'anna/portfolio.json',
    ])
    expect(place.asked).not.toContain('put anna/portfolio.json')
    expect(words(place, 'anna/index.html')).toBe('two')
  })

  it('does not touch a file of another of the same name', async () => {
    const place = aPlace()
    place.files.set('anna/index.html', utf8('of another'))
    expect(await put(place, first)).toMatchObject({ failure: { kind: 'stale' } })
    expect(words(place, 'anna/index.html')).toBe('of another')
  })

  it('does not write over what was changed there, until it is asked to', async () => {
    const place = aPlace()
    const before = await published(place)
    place.files.set('anna/index.html', utf8('changed there'))
    const stopped = await put(place, second, before)
    expect(stopped).toMatchObject({ failure: { kind: 'stale', path: 'anna/index.html' } })
    expect(words(place, 'anna/index.html')).toBe('changed there')
    expect(await put(place, second, before, true)).toMatchObject({ ok: true })
    expect(words(place, 'anna/index.html')).toBe('two')
  })

  it.each(['unreachable', 'full', 'expired'] as const)(
    'goes on where it stopped when the place was %s in the middle',
    async (kind) => {
      const place = aPlace()
      place.trouble = (asked) => (asked === 'put anna/index.html' ? kind : undefined)
      const stopped = await put(place, first)
      expect(stopped).toMatchObject({ failure: { kind, path: 'anna/index.html' } })
      const files = stopped.ok ? [] : stopped.failure.files
      expect(files.map(({ path }) => path)).toEqual(['anna/badges/a.png', 'anna/portfolio.json'])
      place.trouble = () => undefined
      place.asked.length = 0
      expect(await put(place, first, files)).toMatchObject({ ok: true })
      expect(place.asked.filter((one) => one.startsWith('put'))).toEqual(['put anna/index.html'])
    },
  )

  it('takes an upload for done whose answer alone was cut off', async () => {
    const place = aPlace()
    const cut = {
      ...place,
      read: () => Promise.resolve({ ok: false, failure: { kind: 'unreachable' } } as const),
    }
    await publish(cut, { folder, files: first, before: [], over: false })
    expect(place.files.has('anna/badges/a.png')).toBe(true)
    expect(await put(place, first)).toMatchObject({ ok: true })
    expect(place.files.size).toBe(first.length)
  })

  it('never calls done what a place only says that it kept', async () => {
    const place = aPlace()
    place.lies = true
    expect(await put(place, first)).toMatchObject({ failure: { kind: 'lying' } })
  })
})

describe('taking away', () => {
  it('leaves nothing of ours, and all of another', async () => {
    const place = aPlace()
    place.files.set('other/index.html', utf8('of another'))
    const before = await published(place)
    expect(await unpublish(place, { folder, before, over: false })).toMatchObject({ ok: true })
    expect([...place.files.keys()]).toEqual(['other/index.html'])
  })

  it('is not called done while the place still has it', async () => {
    const place = aPlace()
    const before = await published(place)
    place.lies = true
    const gone = await unpublish(place, { folder, before, over: false })
    expect(gone).toMatchObject({ failure: { kind: 'lying' } })
  })

  it('does not take away unasked what somebody else changed', async () => {
    const place = aPlace()
    const before = await published(place)
    place.files.set('anna/index.html', utf8('changed there'))
    const stopped = await unpublish(place, { folder, before, over: false })
    expect(stopped).toMatchObject({ failure: { kind: 'stale' } })
    expect(place.files.has('anna/index.html')).toBe(true)
  })
})

describe('what stands there', () => {
  const looks =
    (place: TestPlace): Send =>
    ({ url }) => {
      const bytes = place.files.get(new URL(url).pathname.slice(1))
      const answer = { status: bytes ? 200 : 404, header: () => undefined }
      return Promise.resolve({ ok: true, value: { ...answer, bytes: bytes ?? new Uint8Array() } })
    }
  const standing = async (spoil: (place: TestPlace) => void) => {
    const place = aPlace()
    const files = await published(place)
    spoil(place)
    const seen = await standingOf(place, looks(place), files, place.publicUrl('anna/index.html'))
    return seen.ok ? seen.value : seen.failure
  }

  it('is the page, as it was written', async () => {
    expect(await standing(() => undefined)).toEqual({ missing: [], changed: [], seen: 'page' })
  })
  it('is told when somebody changed the page', async () => {
    const seen = await standing((place) => place.files.set('anna/index.html', utf8('other')))
    expect(seen).toEqual({ missing: [], changed: ['anna/index.html'], seen: 'other' })
  })
  it('is told when it was removed there', async () => {
    const seen = await standing((place) => place.files.clear())
    expect(seen).toMatchObject({ seen: 'nothing', missing: { length: 3 } })
  })
  it('is not guessed when the place does not answer', async () => {
    const seen = await standing((place) => {
      place.trouble = () => 'unreachable'
    })
    expect(seen).toEqual({ kind: 'unreachable' })
  })
})

/** A browser is not given the header `ETag` there, whatever the server knows. */
function withoutTags(place: TestPlace): TestPlace {
  return {
    ...place,
    read: async (path) => {
      const read = await place.read(path)
      return read.ok ? { ok: true, value: { bytes: read.value.bytes } } : read
    },
    put: async (...asked) => {
      const put = await place.put(...asked)
      return put.ok ? { ok: true, value: {} } : put
    },
    list: async (prefix) => {
      const listed = await place.list(prefix)
      return listed.ok ? { ok: true, value: listed.value.map(({ path }) => ({ path })) } : listed
    },
  }
}

describe('at a place that tells no versions', () => {
  it('what another changed is neither written over nor removed, until it is asked to', async () => {
    const place = withoutTags(aPlace())
    const before = await published(place)
    place.files.set('anna/index.html', utf8('of another'))
    expect(await put(place, second, before)).toMatchObject({ failure: { kind: 'stale' } })
    expect(words(place, 'anna/index.html')).toBe('of another')
    expect(await unpublish(place, { folder, before, over: false })).toMatchObject({
      failure: { kind: 'stale', path: 'anna/index.html' },
    })
    expect(words(place, 'anna/index.html')).toBe('of another')
    expect(await put(place, second, before, true)).toMatchObject({ ok: true })
  })

  it('what nobody changed is brought up to date, and goes', async () => {
    const place = withoutTags(aPlace())
    const before = await published(place)
    const after = await put(place, second, before)
    expect(words(place, 'anna/index.html')).toBe('two')
    const files = after.ok ? after.value : []
    expect(await unpublish(place, { folder, before: files, over: false })).toMatchObject({
      ok: true,
    })
    expect(place.files.size).toBe(0)
  })

  it('what another changed is seen to be changed', async () => {
    const place = withoutTags(aPlace())
    const before = await published(place)
    place.files.set('anna/index.html', utf8('of another'))
    const look: Send = () => Promise.resolve({ ok: false, failure: { kind: 'unreachable' } })
    expect(await standingOf(place, look, before, undefined)).toMatchObject({
      value: { changed: ['anna/index.html'] },
    })
  })
})
