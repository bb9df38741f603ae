/** The contract of a place, held to by every kind of place against a real server, or against one by its published schema. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utf8 } from '#core/kernel/bytes.ts'
import { found } from '#core/kernel/result.ts'
import { assured } from '#core/places/assured.ts'
import type { Entries, PlaceKind } from '#core/places/kind.ts'
import { webKind } from '#core/places/kinds.ts'
import { looking } from '#core/places/looking.ts'
import type { Abilities, NewContent, Place } from '#core/places/place.ts'
import { probe } from '#core/places/probe.ts'
import type { Send } from '#core/places/send.ts'
import { send } from '#services/places/send.ts'
import { signedSend } from '#services/places/sign-s3.ts'
import { DAV_LOGIN, startApache } from './hosts/apache.ts'
import { BUCKET, S3_LOGIN, startBucket } from './hosts/bucket.ts'
import { cutLine } from './hosts/cut.ts'
import { GITHUB_TOKEN, startGithub } from './hosts/github.ts'
import { GITLAB_TOKEN, startGitlab } from './hosts/gitlab.ts'
import type { Host } from './hosts/process.ts'
import { startStorage } from './hosts/remote-storage.ts'
import { startSolid } from './hosts/solid.ts'
import { startWordpress } from './hosts/wordpress.ts'

interface Login {
  readonly entries: Entries
  readonly secrets: Entries
}

interface Tried {
  readonly kind: PlaceKind['id']
  readonly start: () => Promise<Host & { readonly login: Login }>
  readonly can: Abilities
  /** where the login stands in a request that the place must not accept; a library gives the others */
  readonly spoiled?: string
  /** every file has an address that is written to by one request */
  readonly isStore?: true
}

const PLACES: readonly Tried[] = [
  {
    kind: 'webdav',
    start: async () => {
      const host = await startApache()
      const entries = { address: host.address, user: DAV_LOGIN.user }
      return { ...host, login: { entries, secrets: { password: DAV_LOGIN.password } } }
    },
    can: { takes: 'any', conditions: 'kept', address: 'readable' },
    spoiled: 'password',
    isStore: true,
  },
  {
    kind: 's3',
    start: async () => {
      const host = await startBucket()
      const entries = {
        address: host.address,
        bucket: BUCKET,
        region: 'us-east-1',
        key: S3_LOGIN.key,
      }
      return { ...host, login: { entries, secrets: { secret: S3_LOGIN.secret } } }
    },
    can: { takes: 'any', conditions: 'looked', address: 'readable' },
    // s3rver looks at whose key it is, and not at the signature
    spoiled: 'key',
    isStore: true,
  },
  {
    kind: 'solid',
    start: async () => {
      const host = await startSolid()
      const entries = { address: host.address, webId: host.webId }
      return { ...host, login: { entries, secrets: { token: await host.token() } } }
    },
    can: { takes: 'any', conditions: 'kept', address: 'readable' },
    spoiled: 'token',
    isStore: true,
  },
  {
    kind: 'remotestorage',
    start: async () => {
      const host = await startStorage()
      const entries = { account: host.account }
      const met = await webKind('remotestorage')!.meet(entries, send)
      const token = await host.token(met.ok ? met.value.login! : '')
      return { ...host, login: { entries, secrets: { token } } }
    },
    can: { takes: 'any', conditions: 'kept', address: 'readable' },
    isStore: true,
  },
  {
    kind: 'github',
    start: async () => {
      const host = await startGithub()
      const entries = { api: host.address, repository: 'https://github.com/anna/portfolio' }
      return { ...host, login: { entries, secrets: { token: GITHUB_TOKEN } } }
    },
    can: { takes: 'any', conditions: 'kept', address: 'unseen' },
    spoiled: 'token',
  },
  {
    kind: 'gitlab',
    start: async () => {
      const host = await startGitlab()
      const entries = { address: host.address, project: 'anna/portfolio' }
      return { ...host, login: { entries, secrets: { token: GITLAB_TOKEN } } }
    },
    can: { takes: 'any', conditions: 'kept', address: 'unseen' },
    spoiled: 'token',
  },
  ...(['admin', 'author'] as const).map(
    (user): Tried => ({
      kind: 'wordpress',
      start: async () => {
        const host = await startWordpress()
        const secrets = { password: host.passwords[user] }
        return { ...host, login: { entries: { address: host.address, user }, secrets } }
      },
      can: { takes: 'pictures', conditions: 'looked', address: 'readable' },
      spoiled: 'password',
    }),
  ),
]

/** As the app does it for each kind of login. */
function loginOf(kind: PlaceKind, { entries, secrets }: Login, by: Send = send): Send {
  if (kind.id === 's3') return signedSend(entries, secrets)
  if (kind.id === 'solid')
    return (request) =>
      by({ ...request, headers: { ...request.headers, Authorization: `Bearer ${secrets.token}` } })
  return kind.authorised?.(entries, secrets, by) ?? by
}

async function opened(kind: PlaceKind, login: Login, by?: Send): Promise<Place> {
  const asked = loginOf(kind, login, by)
  const met = await kind.meet(login.entries, loginOf(kind, login))
  if (!met.ok) throw new Error(`not met: ${JSON.stringify(met.failure)}`)
  return kind.open(met.value, asked)
}

const page = (words: string): NewContent => ({
  bytes: utf8(`<div data-rugzak="e30">${words}</div>`),
  type: 'text/html',
  title: words,
})

const NONE = { ifNoneMatch: '*' } as const

describe.each(PLACES.map((tried) => [tried.kind, tried] as const))('%s', (_, tried) => {
  const kind = webKind(tried.kind)!
  let host: Awaited<ReturnType<Tried['start']>>
  let place: Place
  /** as it is, without our looking first */
  let bare: Place
  beforeAll(async () => {
    host = await tried.start()
    place = await opened(kind, host.login)
    bare = place
    if (tried.can.conditions === 'looked') place = looking(place)
  })
  afterAll(() => host.stop())

  it('gives back what was written, lists it, and has nothing left when it was removed', async () => {
    const path = 'contract/index.html'
    expect(await assured(place).put(path, page('één'), NONE)).toMatchObject({ ok: true })
    const read = await place.read(path)
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toContain('één')
    const listed = await place.list('contract/')
    expect(listed.ok && listed.value.map((one) => one.path)).toEqual([path])
    expect(await place.list('other/')).toEqual({ ok: true, value: [] })
    expect(await place.remove(path)).toMatchObject({ ok: true })
    expect(await place.tidy?.('contract/')).toSatisfy((it) => it === undefined || it.ok)
    expect(await place.list('')).toEqual({ ok: true, value: [] })
    expect(await place.read(path)).toMatchObject({ failure: { kind: 'missing' } })
    // S3 says yes to that too
    if (tried.kind !== 's3')
      expect(await place.remove(path)).toMatchObject({ failure: { kind: 'missing' } })
  })

  it('writes over the version that was meant, and never over another', async () => {
    const path = 'versions/index.html'
    expect(await place.put(path, page('one'), NONE)).toMatchObject({ ok: true })
    expect(await place.put(path, page('two'), NONE)).toMatchObject({ failure: { kind: 'stale' } })
    const first = await place.read(path)
    const tag = first.ok ? first.value.tag! : undefined!
    // a tag of the very second is weak at Apache, and compared by looking
    expect(await place.put(path, page('three'), { ifMatch: tag })).toMatchObject({ ok: true })
    const late = await place.put(path, page('four'), { ifMatch: tag })
    expect(late).toMatchObject({ failure: { kind: 'stale' } })
    expect(await place.remove(path, { ifMatch: tag })).toMatchObject({ failure: { kind: 'stale' } })
    const last = await place.read(path)
    expect(last.ok && new TextDecoder().decode(last.value.bytes)).toContain('three')
    expect(await place.remove(path)).toMatchObject({ ok: true })
  })

  it('is probed for what it does, and nothing of the probe stays', async () => {
    expect(await probe(bare, send, 'a1b2')).toEqual({ ok: true, value: tried.can })
    expect(await place.list('')).toEqual({ ok: true, value: [] })
  })

  it('is not believed when it says that it wrote and kept nothing', async () => {
    const lying: Send = async (request) => {
      if (!['PUT', 'POST'].includes(request.method)) return send(request)
      const json = { id: 7, slug: 'lie', content: { raw: 'x', sha: 'x' } }
      return found({ status: 201, header: () => undefined, bytes: utf8(JSON.stringify(json)) })
    }
    if (tried.kind === 's3') return // the library for it asks by itself
    const liar = await opened(kind, host.login, lying)
    const put = await assured(liar).put('lie/index.html', page('lie'), NONE)
    expect(put).toMatchObject({ failure: { kind: 'lying' } })
  })

  it.runIf(tried.spoiled)('says so when the login is not accepted any more', async () => {
    const wrong = { [tried.spoiled!]: 'wrong' }
    const { entries, secrets } = host.login
    const met = await kind.meet(host.login.entries, loginOf(kind, host.login))
    const spoiled = loginOf(kind, {
      entries: { ...entries, ...wrong },
      secrets: { ...secrets, ...wrong },
    })
    const place = kind.open(met.ok ? met.value : host.login.entries, spoiled)
    const put = await place.put('spoiled/index.html', page('no'), NONE)
    expect(put).toMatchObject({ ok: false })
    expect(['expired', 'refused']).toContain(!put.ok && put.failure.kind)
  })

  it.runIf(tried.isStore)(
    'keeps the old version whole when the line is cut in an upload',
    async () => {
      if (tried.kind === 's3' || tried.kind === 'solid') return
      const path = 'cut/index.html'
      await place.put(path, page('old'))
      const line = await cutLine(host.address, 60_000)
      const cut: Send = (request) =>
        send(
          request.method === 'PUT'
            ? { ...request, url: request.url.replace(host.address, line.address) }
            : request,
        )
      const far = await opened(kind, host.login, cut)
      const large = { ...page('new'), bytes: new Uint8Array(400_000).fill(65) }
      const put = await far.put(path, large)
      line.stop()
      expect(put).toMatchObject({ failure: { kind: 'unreachable' } })
      const read = await place.read(path)
      expect(read.ok && new TextDecoder().decode(read.value.bytes.slice(0, 200))).toContain('old')
      await place.remove(path)
    },
  )
})
