/** What stands at a place of a published portfolio: looked at, and never assumed. */
import { sha256Hex } from '../kernel/bytes.ts'
import { found } from '../kernel/result.ts'
import type { Place, Reply } from './place.ts'
import type { PublishedFile } from './publish.ts'
import type { Send } from './send.ts'

export interface Standing {
  /** paths of files that are not there any more */
  readonly missing: readonly string[]
  /** paths of files that somebody else changed */
  readonly changed: readonly string[]
  /** what a stranger's browser got at the address of the page */
  readonly seen: 'page' | 'other' | 'nothing' | 'unseen'
}

/** @param address where strangers read the page */
export async function standingOf(
  place: Place,
  look: Send,
  files: readonly PublishedFile[],
  address: string | undefined,
): Reply<Standing> {
  const [first = ''] = files.map(({ path }) => path)
  const listed = await place.list(first.slice(0, first.indexOf('/') + 1))
  if (!listed.ok) return listed
  const there = new Map(listed.value.map((one) => [one.path, one]))
  const missing = files.filter(({ path }) => !there.has(path)).map(({ path }) => path)
  const changed: string[] = []
  for (const file of files.filter(({ path }) => there.has(path))) {
    const isSame = await isAsWritten(place, file, there.get(file.path)?.tag)
    if (!isSame.ok) return isSame
    if (!isSame.value) changed.push(file.path)
  }
  return found({ missing, changed, seen: await seenAt(look, files, address) })
}

/** By the version that is listed; where none is, the page and its data are read, and not every picture. */
async function isAsWritten(
  place: Place,
  { path, tag, sha256 }: PublishedFile,
  listed: string | undefined,
): Reply<boolean> {
  if (tag !== undefined && listed !== undefined) return found(bare(listed) === bare(tag))
  // of WordPress a browser may read no picture, and its page always has a version
  if (place.confirm || !/\.(html|json)$/.test(path)) return found(true)
  const read = await place.read(path)
  return read.ok ? found((await sha256Hex(read.value.bytes)) === sha256) : read
}

const bare = (tag: string) => tag.replace(/^W\//, '')

async function seenAt(
  look: Send,
  files: readonly PublishedFile[],
  address: string | undefined,
): Promise<Standing['seen']> {
  if (address === undefined) return 'unseen'
  const answer = await look({ method: 'GET', url: address })
  if (!answer.ok) return 'unseen'
  const { status, bytes } = answer.value
  if (status !== 200) return 'nothing'
  const page = files.find(({ path }) => path.endsWith('/index.html'))
  return page?.sha256 === (await sha256Hex(bytes)) ? 'page' : 'other'
}
