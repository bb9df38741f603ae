/** Of what a place lists only what may be ours: no name leads to a file elsewhere that is then read or removed. */
import { found } from '../kernel/result.ts'
import type { Place } from './place.ts'

export function ownPaths(place: Place): Place {
  return {
    ...place,
    list: async (prefix) => {
      const listed = await place.list(prefix)
      if (!listed.ok) return listed
      return found(listed.value.filter(({ path }) => path.startsWith(prefix) && isOwn(path)))
    },
  }
}

/** As we write them; a segment of dots only is another folder. */
const isOwn = (path: string) =>
  path.split('/').every((name) => /^[\w.-]+$/.test(name) && !/^\.+$/.test(name))
