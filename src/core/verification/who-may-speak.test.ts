/** Who may speak for an address, and the addresses that only look like somebody's own. */
import { describe, expect, it } from 'vitest'
import { isSameOrigin } from '../net/identity.ts'
import { aWorld } from '../testing/a-world.ts'
import { liesUnder, listenTo } from './who-may-speak.ts'

const ASKED = 'https://issuer.example/award/1'

describe('an answer', () => {
  const answerFrom = async (url: string, asked = ASKED) => {
    const listening = listenTo(aWorld({ [asked]: { body: {}, url } }))
    const loaded = await listening.world.load({ url: asked, purpose: 'award' })
    return { loaded, codes: listening.remarks().map(({ code }) => code) }
  }

  it.each([
    ['https://issuer.example/award/1', []],
    ['http://issuer.example/award/1', ['insecure']],
    ['https://issuer.example/elsewhere', ['redirectedWithin']],
    ['https://www.issuer.example/award/1', ['redirected']],
    ['http://www.issuer.example/award/1', ['redirected', 'insecure']],
  ])('counts from the origin that was asked: %s', async (url, remarks) => {
    const { loaded, codes } = await answerFrom(url)
    expect(loaded.outcome).toBe('answer')
    expect(codes).toEqual(remarks)
  })

  it.each([
    ['https://evil.example/award/1', 'evil.example'],
    ['https://issuer.example:8443/award/1', 'issuer.example:8443'],
    ['https://issuer.example.evil.example/', 'issuer.example.evil.example'],
    ['https://sub.issuer.example/award/1', 'sub.issuer.example'],
    ['data:application/json,{}', ''],
    ['no address', 'no address'],
  ])('from anybody else is none, and names whose it is: %s', async (url, host) => {
    const { loaded, codes } = await answerFrom(url)
    expect(loaded).toEqual({ outcome: 'unreachable', why: 'moved', host })
    expect(codes).toEqual([])
  })

  it('counts where a platform is known to have moved, with a remark, and nowhere else', async () => {
    const asked = 'https://api.badgr.io/public/assertions/1'
    const moved = await answerFrom('https://api.badges.parchment.com/public/assertions/1', asked)
    expect(moved.loaded.outcome).toBe('answer')
    expect(moved.codes).toEqual(['platformMoved'])
    const other = await answerFrom('https://badges.parchment.com.evil.example/1', asked)
    expect(other.loaded.outcome).toBe('unreachable')
    const back = await answerFrom(asked, 'https://api.badges.parchment.com/public/assertions/1')
    expect(back.loaded.outcome).toBe('unreachable')
  })

  it('leaves what could not be read as it is', async () => {
    const { world } = listenTo(aWorld({}))
    const loaded = await world.load({ url: ASKED, purpose: 'award' })
    expect(loaded).toMatchObject({ outcome: 'unreachable', why: 'blocked' })
  })
})

describe('one origin', () => {
  it.each([
    ['http://issuer.example/a', 'https://ISSUER.example:443/b', true],
    ['https://www.issuer.example', 'https://issuer.example', true],
    ['https://www.example', 'https://example', false],
    ['https://issuer.example:8443', 'https://issuer.example', false],
    ['https://a.issuer.example', 'https://b.issuer.example', false],
    ['ftp://issuer.example', 'ftp://issuer.example', false],
    ['urn:uuid:1', 'urn:uuid:1', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameOrigin(one, other)).toBe(expected)
  })
})

describe('an issuer’s own path', () => {
  it.each([
    ['https://host.example/real/', 'https://host.example/real/key.json', true],
    ['https://host.example/real', 'https://host.example/real/keys/1', true],
    ['https://host.example/real', 'https://www.host.example/real', true],
    ['https://host.example/caf%C3%A9', 'https://host.example/café/key', true],
    ['https://host.example/real/', 'https://host.example/mallory/key.json', false],
    ['https://host.example/real', 'https://host.example/really/key.json', false],
    ['https://host.example/~real', 'https://host.example/~mallory/key.json', false],
    ['https://host.example/real', 'https://host.example/real?user=mallory', false],
    ['https://host.example/u?id=1', 'https://host.example/u/key.json', false],
    ['https://host.example/u?id=1', 'https://host.example/u?id=2', false],
    ['https://host.example/people#real', 'https://host.example/people/mallory', false],
    ['https://host.example/', 'https://host.example/key.json', false],
    ['https://host.example', 'https://host.example/key.json', false],
    ['https://host.example/real', 'https://evil.example/real/key.json', false],
    ['https://host.example/real', 'https://me@host.example/real/key.json', false],
    ['https://host.example/real', 'https://host.example/real/../mallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..\\mallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..%2fmallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..%5Cmallory/key', false],
    ['https://host.example/real', 'https://host.example/real/%2e%2e/mallory', false],
    ['https://host.example/real', 'https://host.example/real/%2e/key', false],
    ['https://host.example/real', 'https://host.example/real/..%252fmallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..;/mallory/key', false],
    ['https://host.example/real', 'https://host.example/real/%c0%ae/key', false],
    ['https://host.example/real', 'https://host.example/real/view?file=../mallory/key', false],
    ['https://host.example/real', 'https://host.example/real/go?to=/mallory/key', false],
    ['https://host.example/real', 'https://host.example/real%2\tfkey', false],
    ['https://host.example/real', 'https://host.example/real/..%2\tfmallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..%\n2fmallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..%09/mallory/key', false],
    ['https://host.example/real', 'https://host.example/real/..%00/mallory/key', false],
    ['https://me@host.example/real', 'https://host.example/real/key', false],
    ['https://host.example@evil.example/real', 'https://host.example/real/key', false],
  ])('%s, and %s: %s', (owner, address, expected) => {
    expect(liesUnder(address, owner)).toBe(expected)
  })

  it('is left when the address there sends on to somebody else’s path', () => {
    const [real, go] = ['https://host.example/real', 'https://host.example/real/go']
    expect(liesUnder({ asked: go, answered: `${real}/key.json` }, real)).toBe(true)
    expect(liesUnder({ asked: go, answered: 'https://host.example/mallory/key' }, real)).toBe(false)
    expect(liesUnder({ asked: 'https://host.example/go', answered: `${real}/key` }, real)).toBe(
      false,
    )
  })
})
