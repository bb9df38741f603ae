/** A project on GitLab, by its REST API (v4), and GitLab Pages for the address. Every write is a version that stays. */
import { z } from 'zod'
import { base64, fromBase64url, fromUtf8, utf8 } from '../kernel/bytes.ts'
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
import { type Answer, done, type Request, type Send } from './send.ts'
import { everyPage, type Page } from './walk.ts'

export const gitlab: PlaceKind = {
  id: 'gitlab',
  fields: [
    { name: 'address', type: 'address', start: 'https://gitlab.com/' },
    { name: 'project', type: 'text' },
    { name: 'token', type: 'secret' },
  ],
  login: 'typed',
  address: (entries, mayBePrivate) => placeAddress(entry(entries, 'address'), mayBePrivate),
  // not `PRIVATE-TOKEN`: a browser leaves only this one out when an answer sends it on to another host
  authorised: (_, secrets, send) =>
    withHeader(send, 'Authorization', `Bearer ${entry(secrets, 'token')}`),
  meet,
  open,
}

/** `group/name`, also out of an address that was pasted. */
function projectUrl(entries: Entries): string {
  const path = entry(entries, 'project')
    .trim()
    .replace(/^https?:\/\/[^/]+\//, '')
    .replace(/^\/+|\/+$|\.git$/g, '')
  return `${entry(entries, 'address')}api/v4/projects/${encodeURIComponent(path)}`
}

const project = z.object({ default_branch: z.string().nullish() })
const pages = z.object({ url: z.string() })

/** The branch, and the address of Pages where it was ever deployed. */
async function meet(entries: Entries, send: Send): Reply<Entries> {
  const url = projectUrl(entries)
  const known = await askJson(send, { method: 'GET', url }, project)
  if (!known.ok) return known
  const site = await askJson(send, { method: 'GET', url: `${url}/pages` }, pages)
  if (!site.ok && site.failure.kind === 'unreachable') return site
  const branch = known.value.default_branch ?? 'main'
  const address = site.ok ? publicFolder(site.value.url) : undefined
  return found({ ...entries, branch, ...(address && { public: address }) })
}

interface Project {
  readonly url: string
  readonly branch: string
  readonly send: Send
}

/** Pages shows this folder of the repository. */
const SHOWN = 'public/'

function open(entries: Entries, send: Send): Place {
  const at: Project = { url: projectUrl(entries), branch: entry(entries, 'branch'), send }
  return {
    host: new URL(at.url).host,
    list: (prefix) => list(at, prefix),
    read: (path) => read(at, SHOWN + path),
    put: (path, content, condition) => put(at, SHOWN + path, content, condition),
    remove: (path, condition) => remove(at, SHOWN + path, condition),
    publicUrl: (path) => (entries.public ? below(entries.public, path) : undefined),
    isLate: true,
    share: () => share(at),
  }
}

const fileUrl = ({ url }: Project, path: string) =>
  `${url}/repository/files/${encodeURIComponent(path)}`

const tree = z.array(z.object({ path: z.string(), type: z.string() }))
const PER_PAGE = 100

/** The tree names no version of a file as a write must name it, so entries have no tag. */
async function list(at: Project, prefix: string): Reply<readonly Entry[]> {
  const files = await everyPage(1, (page) => treePage(at, page))
  return files.ok ? found(files.value.filter(({ path }) => path.startsWith(prefix))) : files
}

async function treePage({ url, branch, send }: Project, page: number): Reply<Page<Entry, number>> {
  const asked = new URLSearchParams({
    ...{ recursive: 'true', per_page: `${PER_PAGE}`, page: `${page}` },
    ...{ ref: branch, path: SHOWN.slice(0, -1) },
  })
  const answer = await askJson(
    send,
    { method: 'GET', url: `${url}/repository/tree?${asked}` },
    tree,
  )
  // 404: a repository without a first commit, or without this folder
  if (!answer.ok) return answer.failure.kind === 'missing' ? found({ items: [] }) : answer
  const items = answer.value
    .filter(({ type }) => type === 'blob')
    .map(({ path }) => ({ path: path.slice(SHOWN.length) }))
  return found({ items, next: answer.value.length < PER_PAGE ? undefined : page + 1 })
}

const file = z.object({ content: z.string(), last_commit_id: z.string() })

async function read(at: Project, path: string): Reply<Content> {
  const url = `${fileUrl(at, path)}?ref=${encodeURIComponent(at.branch)}`
  const answer = await askJson(at.send, { method: 'GET', url }, file)
  if (!answer.ok) return answer
  const bytes = fromBase64url(answer.value.content)
  return bytes
    ? found({ bytes, tag: answer.value.last_commit_id as Tag })
    : failed({ kind: 'unclear' })
}

/** GitLab makes with POST and writes over with PUT; each fails where the other is meant. */
async function put(
  at: Project,
  path: string,
  { bytes }: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  const there = condition ? found('ifMatch' in condition) : await isThere(at, path)
  if (!there.ok) return there
  const asked = change(at, path, there.value ? 'PUT' : 'POST', {
    encoding: 'base64',
    content: base64(bytes),
    ...matched(condition),
  })
  const answer = await told(at.send, asked)
  return answer.ok ? found({}) : answer
}

async function isThere(at: Project, path: string): Reply<boolean> {
  const there = await read(at, path)
  if (there.ok) return found(true)
  return there.failure.kind === 'missing' ? found(false) : there
}

async function remove(at: Project, path: string, condition?: { ifMatch: Tag }): Reply<void> {
  const answer = await told(at.send, change(at, path, 'DELETE', matched(condition)))
  return answer.ok ? found(undefined) : answer
}

const matched = (condition?: Condition) =>
  condition && 'ifMatch' in condition ? { last_commit_id: condition.ifMatch } : {}

function change(at: Project, path: string, method: string, more: object): Request {
  const commit_message = `${method === 'DELETE' ? 'Remove' : 'Write'} ${path}`
  const body = jsonBody({ branch: at.branch, commit_message, ...more })
  return { method, url: fileUrl(at, path), ...body }
}

/** GitLab answers 400 to a write on the wrong version, and says which wrong it was only in words. */
async function told(send: Send, request: Request): Reply<Answer> {
  const answer = await send(request)
  if (!answer.ok || answer.value.status !== 400) return answer.ok ? done(answer.value) : answer
  return failed({ kind: kindOf(fromUtf8(answer.value.bytes) ?? ''), status: 400 })
}

function kindOf(message: string): PlaceFailure['kind'] {
  if (/already exists|has changed since|been updated/i.test(message)) return 'stale'
  return /doesn't exist|does not exist/i.test(message) ? 'missing' : 'unclear'
}

const CI = '.gitlab-ci.yml'

/** GitLab shows a folder when a job hands it over: that job is written where there is none yet. */
async function share(at: Project): Reply<void> {
  const bytes = utf8(
    'pages:\n  stage: deploy\n  script: ["true"]\n  artifacts:\n    paths: [public]\n',
  )
  const made = await put(at, CI, { bytes, type: 'text/yaml' }, { ifNoneMatch: '*' })
  return made.ok || made.failure.kind === 'stale' ? found(undefined) : made
}
