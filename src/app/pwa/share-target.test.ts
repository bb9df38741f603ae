/** Claims about who may put something in the inbox of shared files. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepShared } from '#storage/operations/shared-files.ts'
import { takeShared } from './share-target.ts'

vi.mock('#storage/operations/shared-files.ts', () => ({
  keepShared: vi.fn(() => Promise.resolve(true)),
}))

const HERE = 'https://rugzak.example'

function posted(origin: string | undefined, fields: Readonly<Record<string, string | File>>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = origin === undefined ? {} : { origin }
  return new Request(`${HERE}/app/share-target`, { method: 'POST', body, headers })
}

const shared = () => new File(['{}'], 'badge.json')

describe('what another app shares', () => {
  beforeEach(() => vi.mocked(keepShared).mockClear())

  it.each([undefined, 'null', HERE])('is kept when the Origin is %j', async (origin) => {
    const answer = await takeShared({ request: posted(origin, { files: shared() }) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${HERE}/app/add?inbox=1`)
    expect(vi.mocked(keepShared).mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['badge.json'])
  })

  it('says so when it was more than may wait', async () => {
    vi.mocked(keepShared).mockResolvedValueOnce(false)
    const answer = await takeShared({ request: posted('null', { files: shared() }) })
    expect(answer.headers.get('location')).toBe(`${HERE}/app/add?inbox=full`)
  })

  it('goes along as an address when it is no file', async () => {
    const answer = await takeShared({ request: posted('null', { text: 'https://a.example/b' }) })
    expect(answer.headers.get('location')).toContain('#url=https%3A%2F%2Fa.example%2Fb')
  })

  it.each([
    'https://evil.example',
    'http://rugzak.example',
    'https://rugzak.example:8443',
    'https://sub.rugzak.example',
    'https://rugzak.example.evil.example',
    'chrome-extension://abc',
    '',
  ])('is refused and nothing of it kept when a page at "%s" sent it', async (origin) => {
    const request = posted(origin, { files: shared(), text: 'https://a.example/b' })
    const answer = await takeShared({ request })
    expect([answer.status, answer.headers.get('location')]).toEqual([403, null])
    expect(keepShared).not.toHaveBeenCalled()
    expect(request.bodyUsed).toBe(false)
  })
})
