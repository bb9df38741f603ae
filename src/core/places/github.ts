/** A repository on GitHub, by its REST API (2022-11-28), and GitHub Pages for the address. Every write is a version that stays. */
import { z } from 'zod'
import { base64, fromBase64url } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { below, placeAddress, publicFolder } from './address.ts'
import { askJson, jsonBody } from './json-answer.ts'
import { type Entries, entry, type PlaceKind, withHeader } from './kind.ts'
import type {
  Condition,
  Content,
  Entry,
  NewContent,
  Place,
  PlaceFailure,
  Receipt,
  Reply,
  Tag,
} from './place.ts'
import { ask, failureOf, type Request, type Send } from './send.ts'

export const github: PlaceKind = {
  id: 'github',
  fields: [
    { name: 'repository', type: 'text' },
    { name: 'token', type: 'secret' },
  ],
  login: 'typed',
  address: (entries, mayBePrivate) => placeAddress(apiOf(entries), mayBePrivate),
  authorised: (_, secrets, send) =>
    limited(withHeader(send, 'Authorization', `Bearer ${entry(secrets, 'token')}`)),
  meet,
  open,
}

/** Another address only for an Enterprise server. */
const apiOf = (entries: Entries) => entries.api || 'https://api.github.com/'

/** `owner/name`, also out of an address that was pasted. */
function repositoryOf(entries: Entries): string {
  const text = entry(entries, 'repository')
    .trim()
    .replace(/^https?:\/\/[^/]+\//, '')
  return text
    .split('/')
    .slice(0, 2)
    .map(encodeURIComponent)
    .join('/')
    .replace(/\.git$/, '')
}

const repositoryUrl = (entries: Entries) => `${apiOf(entries)}repos/${repositoryOf(entries)}`

/** 403 and 429 with nothing left to ask are a limit and no refusal (REST API, rate limits). */
function limited(send: Send): Send {
  return async (request) => {
    const answer = await send(request)
    if (!answer.ok || answer.value.status !== 403) return answer
    const isLimit = answer.value.header('x-ratelimit-remaining') === '0'
    return isLimit ? found({ ...answer.value, status: 429 }) : answer
  }
}

const repository = z.object({ default_branch: z.string() })
const pages = z.object({ html_url: z.string() })

/** The branch, and the address of Pages where it is on. */
async function meet(entries: Entries, send: Send): Reply<Entries> {
  const url = repositoryUrl(entries)
  const known = await askJson(send, { method: 'GET', url }, repository)
  if (!known.ok) return known
  const site = await askJson(send, { method: 'GET', url: `${url}/pages` }, pages)
  if (!site.ok && site.failure.kind === 'unreachable') return site
  const address = site.ok ? publicFolder(site.value.html_url) : undefined
  const branch = known.value.default_branch
  return found({ ...entries, branch, public: address ?? pagesOf(entries) })
}

/** Where Pages will stand once it is on. */
function pagesOf(entries: Entries): string {
  const [owner = '', name = ''] = repositoryOf(entries).toLowerCase().split('/')
  const site = `https://${owner}.github.io/`
  return name === `${owner}.github.io` ? site : `${site}${name}/`
}

function open(entries: Entries, send: Send): Place {
  const at: Repository = { url: repositoryUrl(entries), branch: entry(entries, 'branch'), send }
  return {
    host: new URL(at.url).host,
    list: (prefix) => list(at, prefix),
    read: (path) => read(at, path),
    put: (path, content, condition) => put(at, path, content, condition),
    remove: (path, condition) => remove(at, path, condition),
    publicUrl: (path) => below(entry(entries, 'public'), path),
    isLate: true,
    share: () => share(at),
  }
}

interface Repository {
  readonly url: string
  readonly branch: string
  readonly send: Send
}

const contents = ({ url }: Repository, path: string) => below(`${url}/contents/`, path)

const tree = z.object({
  tree: z.array(
    z.object({ path: z.string(), type: z.string(), sha: z.string(), size: z.number().optional() }),
  ),
})

async function list({ url, branch, send }: Repository, prefix: string): Reply<readonly Entry[]> {
  const asked = { method: 'GET', url: `${url}/git/trees/${encodeURIComponent(branch)}?recursive=1` }
  const answer = await askJson(send, asked, tree)
  // 409: a repository without a first commit (REST API, git trees)
  if (!answer.ok && (answer.failure.status === 409 || answer.failure.status === 404))
    return found([])
  if (!answer.ok) return answer
  const files = answer.value.tree.filter(
    ({ type, path }) => type === 'blob' && path.startsWith(prefix),
  )
  return found(
    files.map(({ path, sha, size }) => ({
      path,
      tag: sha as Tag,
      ...(size !== undefined && { size }),
    })),
  )
}

const file = z.object({ sha: z.string(), content: z.string(), encoding: z.string() })

/** Above 1 MB the content comes without its bytes, which are then asked as a blob. */
async function read(at: Repository, path: string): Reply<Content> {
  const asked = { method: 'GET', url: `${contents(at, path)}?ref=${encodeURIComponent(at.branch)}` }
  const answer = await askJson(at.send, asked, file)
  if (!answer.ok) return answer
  const isWhole = answer.value.encoding === 'base64'
  const whole = isWhole ? answer : await blob(at, answer.value.sha)
  if (!whole.ok) return whole
  const bytes = fromBase64url(whole.value.content.replace(/\s/g, ''))
  return bytes ? found({ bytes, tag: answer.value.sha as Tag }) : failed({ kind: 'unclear' })
}

const blob = ({ url, send }: Repository, sha: string) =>
  askJson(send, { method: 'GET', url: `${url}/git/blobs/${sha}` }, file)

/** The version that is replaced: GitHub refuses a write that does not name it, so nothing is overwritten by accident. */
async function shaNow(at: Repository, path: string, condition?: Condition): Reply<Tag | undefined> {
  if (condition) return found('ifMatch' in condition ? condition.ifMatch : undefined)
  const there = await read(at, path)
  if (there.ok) return found(there.value.tag)
  return there.failure.kind === 'missing' ? found(undefined) : there
}

const written = z.object({ content: z.object({ sha: z.string() }) })

async function put(
  at: Repository,
  path: string,
  { bytes }: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  const sha = await shaNow(at, path, condition)
  if (!sha.ok) return sha
  const body = {
    message: `Write ${path}`,
    content: base64(bytes),
    branch: at.branch,
    ...(sha.value && { sha: sha.value }),
  }
  const asked = { method: 'PUT', url: contents(at, path), ...jsonBody(body) }
  const answer = await askJson(at.send, asked, written)
  return answer.ok ? found({ tag: answer.value.content.sha as Tag }) : failed(named(answer.failure))
}

async function remove(at: Repository, path: string, condition?: { ifMatch: Tag }): Reply<void> {
  const sha = await shaNow(at, path, condition)
  if (!sha.ok) return sha
  if (sha.value === undefined) return failed({ kind: 'missing' })
  const body = { message: `Remove ${path}`, branch: at.branch, sha: sha.value }
  const asked: Request = { method: 'DELETE', url: contents(at, path), ...jsonBody(body) }
  const answer = await ask(at.send, asked)
  return answer.ok ? found(undefined) : failed(named(answer.failure))
}

/** 422: a version was not named, so there is one (REST API, create or update file contents). */
function named(failure: PlaceFailure): PlaceFailure {
  return failure.status === 422 ? { ...failure, kind: 'stale' } : failure
}

/** Turns Pages on; 409: it is on already. */
async function share({ url, branch, send }: Repository): Reply<void> {
  const answer = await send({
    method: 'POST',
    url: `${url}/pages`,
    ...jsonBody({ source: { branch, path: '/' } }),
  })
  if (!answer.ok) return answer
  const { status } = answer.value
  return status < 300 || status === 409 ? found(undefined) : failed(failureOf(status))
}
