/** Believes no place on its word: what was written is read back and compared. */
import { failed, found } from '../kernel/result.ts'
import type { NewContent, Place, Receipt, Reply } from './place.ts'

/** As the place, but `put` ends well only when the place gives back the same bytes, and always says the version. */
export function assured(place: Place): Place {
  return {
    ...place,
    put: async (path, content, condition) => {
      const put = await place.put(path, content, condition)
      if (!put.ok) return put
      const kept = await (place.confirm?.(path, content) ?? compare(place, path, content))
      const isGone = !kept.ok && kept.failure.kind === 'missing'
      return isGone ? failed({ kind: 'lying' }) : kept
    },
  }
}

export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

async function compare(place: Place, path: string, { bytes }: NewContent): Reply<Receipt> {
  const back = await place.read(path)
  if (!back.ok) return back
  const { bytes: kept, tag } = back.value
  if (!isEqual(kept, bytes)) return failed({ kind: 'lying' })
  return found(tag === undefined ? {} : { tag })
}
