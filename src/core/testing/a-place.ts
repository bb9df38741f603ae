/** A place in memory for tests: it keeps conditions, counts requests, and can be cut, filled up and made to lie. */
import { sha256Hex } from '../kernel/bytes.ts'
import { failed, found, type Result } from '../kernel/result.ts'
import type { Condition, Content, Place, PlaceFailure, Tag } from '../places/place.ts'

export interface TestPlace extends Place {
  /** what is there, by path */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** every request in order, as `put a/b` */
  readonly asked: string[]
  /** answers instead of the place; undefined lets it answer itself */
  trouble: (asked: string) => PlaceFailure['kind'] | undefined
  /** says that it wrote, and keeps nothing */
  lies: boolean
}

export function aPlace(host = 'place.example'): TestPlace {
  const files: TestPlace['files'] = new Map()
  const asked: string[] = []
  const content = async (path: string): Promise<Content | undefined> => {
    const bytes = files.get(path)
    return bytes && { bytes, tag: (await sha256Hex(bytes)) as Tag }
  }
  const holds = async (path: string, condition?: Condition) => {
    const there = await content(path)
    if (condition === undefined) return true
    return 'ifMatch' in condition ? there?.tag === condition.ifMatch : there === undefined
  }
  const answer = async <T>(
    what: string,
    work: () => Promise<Result<T, PlaceFailure>>,
  ): Promise<Result<T, PlaceFailure>> => {
    asked.push(what)
    const kind = place.trouble(what)
    return kind ? failed({ kind }) : work()
  }
  const place: TestPlace = {
    ...{ host, files, asked, lies: false },
    trouble: () => undefined,
    publicUrl: (path) => `https://${host}/${path}`,
    list: (prefix) =>
      answer(`list ${prefix}`, async () => {
        const paths = [...files.keys()].filter((path) => path.startsWith(prefix))
        const tagged = await Promise.all(
          paths.map(async (path) => [path, await content(path)] as const),
        )
        return found(
          tagged.map(([path, one]) => ({
            path,
            ...(one?.tag && { tag: one.tag }),
            size: one?.bytes.length ?? 0,
          })),
        )
      }),
    read: (path) =>
      answer(`read ${path}`, async () => {
        const one = await content(path)
        return one ? found(one) : failed({ kind: 'missing' })
      }),
    put: (path, { bytes }, condition) =>
      answer(`put ${path}`, async () => {
        if (!(await holds(path, condition))) return failed({ kind: 'stale' })
        if (!place.lies) files.set(path, bytes.slice())
        return found({ tag: (await sha256Hex(bytes)) as Tag })
      }),
    remove: (path, condition) =>
      answer(`remove ${path}`, async () => {
        if (!files.has(path)) return failed({ kind: 'missing' })
        if (!(await holds(path, condition))) return failed({ kind: 'stale' })
        if (!place.lies) files.delete(path)
        return found(undefined)
      }),
  }
  return place
}
