/** Reads from an Open Badges 1 or 2 assertion where its issuer says it is hosted. */
import { isObject, parseObject } from '../../kernel/json.ts'

/** The addresses the assertion names for itself: its id, then its verification URL. */
export function hostedAddresses(json: string): readonly string[] {
  const parsed = parseObject(json)
  if (!parsed.ok) return []
  const { id, verify, verification } = parsed.value
  const urls = [verify, verification].map((it) => (isObject(it) ? it.url : undefined))
  return [id, ...urls].filter((it) => typeof it === 'string')
}
