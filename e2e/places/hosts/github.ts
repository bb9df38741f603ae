/** A server that answers as GitHub's published description of its API says, and refuses requests that it does not allow. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { type Asked, type Given, startJson } from './json-host.ts'
import type { Host } from './process.ts'

export const GITHUB_TOKEN = 'github_pat_only_for_this_test'

interface Described {
  readonly body?: object
  readonly answers: Readonly<
    Record<string, { readonly schema?: object; readonly example?: unknown }>
  >
}
const api = JSON.parse(readFileSync(new URL('../github-api.json', import.meta.url), 'utf8')) as {
  endpoints: Readonly<Record<string, Described>>
}
const ajv = new Ajv({ strict: false })
addFormats.default(ajv)

const sha = (bytes: Buffer) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

/** One empty repository `anna/portfolio`, Pages off. */
export function startGithub(): Promise<Host> {
  const files = new Map<string, Buffer>()
  const pages = { on: false }
  return startJson((asked) => {
    const [name, path] = endpointOf(asked)
    const { body } = api.endpoints[name] ?? {}
    const allowed = !body || ajv.validate(body, asked.json)
    const answer = allowed
      ? given(name, path, asked)
      : { status: 422, json: { message: ajv.errorsText() } }
    return described(name, answer)
  })

  function given(name: string, path: string, { json, headers }: Asked): Given {
    if (headers.authorization !== `Bearer ${GITHUB_TOKEN}`)
      return { status: 401, json: { message: 'Bad credentials' } }
    return ANSWERS[name]?.({ name, path, json: Object(json), files, pages }) ?? NONE
  }
}

interface Question {
  readonly name: string
  readonly path: string
  readonly json: { readonly sha?: string; readonly content?: string }
  readonly files: Map<string, Buffer>
  readonly pages: { on: boolean }
}

const answersOf = (name: string) => api.endpoints[name]?.answers ?? {}

/** The published example, with what differs here. */
const like = (name: string, status: number, own: object): Given => ({
  status,
  json: { ...structuredClone(Object(answersOf(name)[status]?.example)), ...own },
})

const ANSWERS: Readonly<Record<string, (question: Question) => Given>> = {
  'GET /repos/{owner}/{repo}': ({ name }) => like(name, 200, { default_branch: 'main' }),
  'GET /repos/{owner}/{repo}/pages': ({ name, pages }) =>
    pages.on ? like(name, 200, { html_url: 'https://anna.github.io/portfolio' }) : NONE,
  'POST /repos/{owner}/{repo}/pages': ({ name, pages }) => {
    if (pages.on) return { status: 409, json: { message: 'exists' } }
    pages.on = true
    return like(name, 201, {})
  },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ({ name, files }) => {
    if (files.size === 0) return { status: 409, json: { message: 'Git Repository is empty.' } }
    const url = 'https://api.github.com/'
    const tree = [...files].map(([path, bytes]) => {
      const told = { path, sha: sha(bytes), size: bytes.length }
      return { mode: '100644', type: 'blob', url, ...told }
    })
    return like(name, 200, { tree, truncated: false })
  },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': ({ name, path, files }) => {
    const bytes = [...files.values()].find((one) => sha(one) === path)
    if (!bytes) return NONE
    const content = bytes.toString('base64')
    return like(name, 200, { content, encoding: 'base64', sha: path, size: bytes.length })
  },
  'GET /repos/{owner}/{repo}/contents/{path}': ({ path, files }) => {
    const there = files.get(path)
    return there ? { status: 200, json: fileOf(path, there) } : NONE
  },
  'PUT /repos/{owner}/{repo}/contents/{path}': ({ name, path, json, files }) => {
    const there = files.get(path)
    if (there && json.sha === undefined)
      return { status: 422, json: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' } }
    if (json.sha !== (there && sha(there))) return conflict(path)
    const bytes = Buffer.from(json.content ?? '', 'base64')
    files.set(path, bytes)
    const made = like(name, there ? 200 : 201, {})
    const content = { ...Object(made.json).content, path, sha: sha(bytes), size: bytes.length }
    return { ...made, json: { ...Object(made.json), content } }
  },
  'DELETE /repos/{owner}/{repo}/contents/{path}': ({ name, path, json, files }) => {
    const there = files.get(path)
    if (!there) return NONE
    if (json.sha !== sha(there)) return conflict(path)
    files.delete(path)
    return like(name, 200, { content: null })
  },
}

const conflict = (path: string): Given => ({
  status: 409,
  json: { message: `${path} does not match` },
})

const NONE: Given = { status: 404, json: { message: 'Not Found' } }

/** Above 1 MB without the bytes. */
function fileOf(path: string, bytes: Buffer) {
  const isSmall = bytes.length <= 1_000_000
  const urls = { url: 'https://api.github.com/', git_url: null, html_url: null, download_url: null }
  return {
    ...urls,
    _links: { self: 'https://api.github.com/', git: null, html: null },
    ...{ type: 'file', size: bytes.length, name: path.split('/').at(-1), path, sha: sha(bytes) },
    // lines of 60 signs, as GitHub writes them
    content: isSmall ? bytes.toString('base64').replace(/(.{60})/g, '$1\n') : '',
    encoding: isSmall ? 'base64' : 'none',
  }
}

/** The endpoint as it is described, and what stands in its last part. */
function endpointOf({ method, url }: Asked): readonly [string, string] {
  const repo = '/repos/anna/portfolio'
  if (!url.pathname.startsWith(repo)) return ['', '']
  const rest = url.pathname.slice(repo.length)
  const [, part = '', tail = ''] = /^\/(contents|git\/trees|git\/blobs)\/(.*)$/.exec(rest) ?? []
  const last = {
    contents: '/contents/{path}',
    'git/trees': '/git/trees/{tree_sha}',
    'git/blobs': '/git/blobs/{file_sha}',
  }[part]
  return [`${method} /repos/{owner}/{repo}${last ?? rest}`, decodeURIComponent(tail)]
}

/** What is answered must be what is described, or these tests would prove nothing. */
function described(name: string, answer: Given): Given {
  const schema = api.endpoints[name]?.answers[answer.status]?.schema
  if (schema && answer.status < 300 && !ajv.validate(schema, answer.json))
    throw new Error(`${name} is described otherwise: ${ajv.errorsText()}`)
  return answer
}
