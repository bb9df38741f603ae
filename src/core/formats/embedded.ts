/** Credentials inside a credential, kept as the exact text they have there. */
import type { Embedded } from '../badge/badge.ts'
import { envelopedJws, isCompactJws } from '../baking/jws.ts'
import type { Json, JsonObject } from '../kernel/json.ts'
import { isObject } from '../kernel/json.ts'
import { idOf, placesIn, under } from './fields.ts'
import type { Slice } from './format.ts'

/** The values of `member` on the objects at `places` (paths of member names, lists opened up). */
export function embeddedAt(
  document: JsonObject,
  member: string,
  places: readonly (readonly string[])[],
  slice: Slice,
): readonly Embedded[] {
  const find = placesIn(document)
  return places.flatMap((place) =>
    find(place).flatMap((carrier) =>
      under([carrier], member).flatMap((found) => {
        const payload = payloadOf(found.value, () => slice(found.path))
        const about = idOf(carrier.value)
        if (payload === undefined) return []
        return [about === undefined ? { payload } : { about, payload }]
      }),
    ),
  )
}

function payloadOf(value: Json, text: () => string | undefined): Embedded['payload'] | undefined {
  if (typeof value === 'string') {
    if (isCompactJws(value.trim())) return { form: 'jws', text: value.trim() }
    return /^https?:\/\//.test(value) ? { form: 'url', text: value } : undefined
  }
  if (!isObject(value)) return undefined
  const jws = envelopedJws(value)
  if (jws !== undefined) return { form: 'jws', text: jws }
  return { form: 'json', text: text() ?? JSON.stringify(value) }
}
