/** Reads the entities that an SVG declares inside itself: literal texts only, so that nothing can explode. */
import { LIMITS } from '../limits.ts'

export interface Entities {
  readonly texts: ReadonlyMap<string, string>
  /** Counts what these references add; false when it is more than a drawing program ever declares. */
  readonly mayExpand: (names: readonly string[]) => boolean
}

export const NO_ENTITIES: Entities = { texts: new Map(), mayExpand: () => true }

/** A comment, an element or attribute list that we need not know, or an entity with its literal text. */
const DECLARATION =
  /\s+|<!--[\s\S]*?-->|<!(?:ELEMENT|ATTLIST|NOTATION)\b[^<>]*>|<!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/y

/** Undefined when it declares anything else: an entity in an entity, a parameter, a file elsewhere. */
export function entitiesIn(subset: string): Entities | undefined {
  const texts = new Map<string, string>()
  DECLARATION.lastIndex = 0
  while (DECLARATION.lastIndex < subset.length) {
    const match = DECLARATION.exec(subset)
    if (match === null) return undefined
    const [, name, double, single] = match
    const text = double ?? single ?? ''
    if (text.length > LIMITS.entity || texts.size > LIMITS.entities) return undefined
    if (name !== undefined && !texts.has(name)) texts.set(name, text)
  }
  let left: number = LIMITS.expanded
  return {
    texts,
    mayExpand: (names) => {
      left -= names.reduce((sum, name) => sum + (texts.get(name)?.length ?? 0), 0)
      return left >= 0
    },
  }
}
