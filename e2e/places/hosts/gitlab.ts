/** A server that answers as GitLab's documentation of its API v4 says: projects, pages, repository files and trees. */
import { type Asked, type Given, startJson } from './json-host.ts'
import type { Host } from './process.ts'

export const GITLAB_TOKEN = 'glpat-only-for-this-test'

/** One project `anna/portfolio` without a first commit. */
export function startGitlab(): Promise<Host> {
  const files = new Map<string, Kept>()
  let commits = 0
  const PROJECT = '/api/v4/projects/anna%2Fportfolio'
  return startJson((asked) => {
    if (asked.headers.authorization !== `Bearer ${GITLAB_TOKEN}`)
      return { status: 401, json: { message: '401 Unauthorized' } }
    const path = asked.url.pathname
    if (path === PROJECT) return { status: 200, json: { id: 1, default_branch: 'main' } }
    if (path === `${PROJECT}/pages`)
      return { status: 200, json: { url: 'https://portfolio-4f2a.gitlab.io' } }
    if (path === `${PROJECT}/repository/tree`) return tree(asked)
    if (path.startsWith(`${PROJECT}/repository/files/`))
      return file(asked, decodeURIComponent(path.slice(`${PROJECT}/repository/files/`.length)))
    return { status: 404, json: { message: '404 Not found' } }
  })

  function tree({ url }: Asked): Given {
    const below = `${url.searchParams.get('path') ?? ''}/`
    const all = [...files.keys()].filter((path) => path.startsWith(below))
    if (all.length === 0) return { status: 404, json: { message: '404 Tree Not Found' } }
    const page = Number(url.searchParams.get('page'))
    const size = Number(url.searchParams.get('per_page'))
    const shown = all.slice((page - 1) * size, page * size)
    return {
      status: 200,
      json: shown.map((path) => ({ id: 'a', name: path, type: 'blob', path, mode: '100644' })),
    }
  }

  function file({ method, json }: Asked, path: string): Given {
    const body = Object(json) as Record<string, string | undefined>
    const there = files.get(path)
    if (method === 'GET') return there ? { status: 200, json: told(path, there) } : MISSING
    const wrong = wrongIn(method, body, there)
    if (wrong) return { status: 400, json: { message: wrong } }
    if (method === 'DELETE') {
      files.delete(path)
      return { status: 204 }
    }
    commits += 1
    const commit = `${commits}`.padStart(40, '0')
    files.set(path, { bytes: Buffer.from(body.content ?? '', 'base64'), commit })
    const status = method === 'POST' ? 201 : 200
    return { status, json: { file_path: path, branch: body.branch } }
  }
}

interface Kept {
  readonly bytes: Buffer
  readonly commit: string
}

const MISSING: Given = { status: 404, json: { message: '404 File Not Found' } }

const told = (path: string, { bytes, commit }: Kept) => ({
  ...{ file_path: path, encoding: 'base64', content: bytes.toString('base64') },
  ...{ last_commit_id: commit, blob_id: 'b' },
})

/** GitLab says all of these with 400, and which it was in words. */
function wrongIn(
  method: string,
  body: Record<string, string | undefined>,
  there: Kept | undefined,
): string | undefined {
  if (!(body.branch && body.commit_message)) return 'branch is missing, commit_message is missing'
  if (method === 'POST') return there && 'A file with this name already exists'
  if (!there) return "A file with this name doesn't exist"
  const named = body.last_commit_id
  return named && named !== there.commit
    ? 'You are attempting to update a file that has changed since you started editing it.'
    : undefined
}
