/** Believes no place on its word: what was written is read back and compared. */
import { failed, found } from '../kernel/result.ts'
import type { Place } from './place.ts'

/** As the place, but `put` ends well only when the place gives back the same bytes, and always says the version. */
export function assured(place: Place): Place {
  return {
    ...place,
    put: async (path, content, condition) => {
      const put = await place.put(path, content, condition)
      if (!put.ok) return put
      if (place.confirm) return place.confirm(path, content)
      const back = await place.read(path)
      if (!back.ok) return back.failure.kind === 'missing' ? failed({ kind: 'lying' }) : back
      const { bytes, tag } = back.value
      if (!isEqual(bytes, content.bytes)) return failed({ kind: 'lying' })
      return found(tag === undefined ? {} : { tag })
    },
  }
}

export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
