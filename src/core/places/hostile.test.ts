/** Claims about places that answer what they should not: nothing leads elsewhere, nothing goes on for ever, no lie is believed. */
import { describe, expect, it } from 'vitest'
import { utf8 } from '../kernel/bytes.ts'
import { found } from '../kernel/result.ts'
import { aPlace } from '../testing/a-place.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import type { Entries, PlaceKind } from './kind.ts'
import { ownPaths } from './own-paths.ts'
import type { Place } from './place.ts'
import { remotestorage } from './remotestorage.ts'
import { s3 } from './s3.ts'
import type { Request, Send } from './send.ts'
import { solid } from './solid.ts'
import { webdav } from './webdav.ts'
import { wordpress } from './wordpress.ts'

const LOGIN_PAGE = '<!doctype html><title>Log in to this network</title>'
/** More than any honest list takes. */
const PATIENCE = 5_000

/** Answers everything with this, and remembers what was asked. */
function host(answer: (request: Request) => unknown, header: Record<string, string> = {}) {
  const asked: Request[] = []
  const send: Send = async (request) => {
    asked.push(request)
    if (asked.length > PATIENCE) throw new Error('asks for ever')
    const said = answer(request)
    const text = typeof said === 'string' ? said : JSON.stringify(said)
    return Promise.resolve(
      found({ status: 200, header: (name) => header[name], bytes: utf8(text) }),
    )
  }
  return { asked, send }
}

const AT: Readonly<Record<string, readonly [PlaceKind, Entries]>> = {
  webdav: [webdav, { address: 'https://dav.example/' }],
  github: [github, { repository: 'a/b', branch: 'main', public: 'https://a.github.io/b/' }],
  gitlab: [gitlab, { address: 'https://git.example/', project: 'a/b', branch: 'main' }],
  wordpress: [
    wordpress,
    { address: 'https://blog.example/', rest: 'https://blog.example/wp-json/', writes: 'pages' },
  ],
  solid: [solid, { pod: 'https://pod.example/anna/', webId: 'https://pod.example/anna/card#me' }],
  s3: [s3, { address: 'https://s3.example/', bucket: 'b' }],
  remotestorage: [remotestorage, { root: 'https://rs.example/anna/', account: 'anna@rs.example' }],
}
const NAMES = Object.keys(AT)

function opened(name: string, send: Send): Place {
  const [kind, entries] = AT[name]!
  return kind.open(entries, send)
}

describe.each(NAMES)('%s', (name) => {
  it('is not empty because a page to log in to a network stands in for it', async () => {
    const { send } = host(() => LOGIN_PAGE)
    expect(await opened(name, send).list('anna/')).toMatchObject({ ok: false })
  })

  it('throws nothing at us, whatever it answers', async () => {
    for (const said of [
      '',
      '[]',
      '{}',
      'null',
      '[{"http://www.w3.org/ns/ldp#contains":[{"@id":"http://["}]}]',
    ]) {
      const place = opened(name, host(() => said, { Link: '<http://[>; rel="acl"' }).send)
      await Promise.all([
        place.list('anna/'),
        place.read('anna/index.html'),
        place.put('anna/index.html', { bytes: utf8('a'), type: 'text/html' }, { ifNoneMatch: '*' }),
        place.remove('anna/index.html'),
        place.share?.('anna/'),
        place.tidy?.('anna/'),
      ])
    }
  })
})

describe('a list without end', () => {
  const fullPage = Array.from({ length: 100 }, (_, at) => at)
  const href = (url: string) => new URL(url).pathname
  it.each<[string, (request: Request) => unknown]>([
    [
      's3',
      () => '<ListBucketResult><NextContinuationToken>x</NextContinuationToken></ListBucketResult>',
    ],
    ['gitlab', () => fullPage.map((at) => ({ path: `public/anna/${at}`, type: 'blob' }))],
    [
      'wordpress',
      ({ url }) =>
        url.includes('media')
          ? fullPage.map((id) => ({ id, source_url: '', title: { raw: 'rugzak/anna/x' } }))
          : [],
    ],
    [
      'webdav',
      ({ url }) =>
        `<d:multistatus><d:response><d:href>${href(url)}deep/</d:href><d:collection/></d:response></d:multistatus>`,
    ],
    ['remotestorage', () => ({ items: { 'deep/': {} } })],
    ['solid', ({ url }) => [{ 'http://www.w3.org/ns/ldp#contains': [{ '@id': `${url}deep/` }] }]],
  ])('of %s means nothing', async (name, answer) => {
    const { send } = host(answer)
    expect(await opened(name, send).list('anna/')).toMatchObject({ failure: { kind: 'unclear' } })
  })
})

describe('names that a place lists', () => {
  it.each([
    'anna/../other/index.html',
    'other/index.html',
    'anna/./a',
    'anna//a',
    'anna/a b',
    'anna/é',
    'anna/%2e%2e/a',
    'anna/a\\b',
    '',
  ])('are never asked for, read or removed when they lead elsewhere: %s', async (path) => {
    const place = aPlace()
    const list: Place['list'] = () => Promise.resolve(found([{ path }, { path: 'anna/a.png' }]))
    expect(await ownPaths({ ...place, list }).list('anna/')).toEqual(
      found([{ path: 'anna/a.png' }]),
    )
  })
})

describe('an address that a place gives', () => {
  const finger = (href: string, login: string) => ({
    links: [
      {
        ...{ rel: 'http://tools.ietf.org/id/draft-dejong-remotestorage-22', href },
        properties: { 'http://tools.ietf.org/html/rfc6749#section-4.2': login },
      },
    ],
  })

  it.each([
    ['a login that is a script', 'https://rs.example/anna', 'javascript:alert(1)'],
    ['a login that everybody can read', 'https://rs.example/anna', 'http://rs.example/login'],
    ['a login that is nothing', 'https://rs.example/anna', 'log in'],
    ['files that everybody can read', 'http://rs.example/anna', 'https://rs.example/login'],
    ['files on the own network', 'https://192.168.1.1/anna', 'https://rs.example/login'],
    ['files nowhere', 'anna', 'https://rs.example/login'],
  ])('is not gone to when it is %s', async (_, href, login) => {
    const { send } = host(() => finger(href, login))
    const met = await remotestorage.meet({ account: 'anna@rs.example' }, send)
    expect(met).toMatchObject({ failure: { kind: 'unclear' } })
  })

  it.each(['javascript:alert(1)', 'data:text/html,a', 'not an address'])(
    'is no address of a page when it is %s',
    async (url) => {
      const answer = () => ({ default_branch: 'main', html_url: url, url })
      for (const name of ['github', 'gitlab']) {
        const [kind, entries] = AT[name]!
        const met = await kind.meet({ ...entries, public: '' }, host(answer).send)
        expect(met.ok && met.value.public).not.toContain(url)
      }
    },
  )

  it('of the pages, typed without its last slash, is of the host that was typed', () => {
    for (const name of ['webdav', 's3']) {
      const [kind, entries] = AT[name]!
      const place = kind.open({ ...entries, public: 'https://anna.example' }, host(() => '').send)
      expect(place.publicUrl('anna/index.html')).toBe('https://anna.example/anna/index.html')
    }
  })

  it('gets no list of access of a pod when it is elsewhere', async () => {
    const { send, asked } = host(() => '', { Link: '<https://other.example/acl>; rel="acl"' })
    expect(await opened('solid', send).share?.('anna/')).toMatchObject({ ok: false })
    expect(asked.map(({ url }) => new URL(url).host)).not.toContain('other.example')
  })

  it('gets no password of a blog when it is elsewhere', async () => {
    const { send, asked } = host(({ url }) =>
      url.includes('media')
        ? [{ id: 1, source_url: 'https://cdn.example/a.png', title: { raw: 'rugzak/anna/a.png' } }]
        : '',
    )
    expect(await opened('wordpress', send).read('anna/a.png')).toMatchObject({ ok: false })
    expect(asked.map(({ url }) => new URL(url).host)).not.toContain('cdn.example')
  })
})

it('a token goes in the header that a browser leaves out when it is sent on to another host', async () => {
  const { send, asked } = host(() => [])
  const entries = AT.gitlab![1]
  await gitlab.open(entries, gitlab.authorised!(entries, { token: 'secret' }, send)).list('anna/')
  expect(asked[0]?.headers).toEqual({ Authorization: 'Bearer secret' })
})
