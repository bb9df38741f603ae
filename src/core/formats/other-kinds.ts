/** The kinds of documents that are no Open Badges: to add one, write its reader and add its line. */
import type { Badge } from '../badge/badge.ts'
import type { JsonObject } from '../kernel/json.ts'
import { readBlockcert, saysBlockcerts } from './blockcerts.ts'
import { readClr1 } from './clr1.ts'
import { isClr1 } from './document.ts'
import { readEuropass } from './elm.ts'
import { isEuropass } from './europass.ts'
import type { Slice } from './format.ts'
import { readBadge } from './formats.ts'
import { readNamed } from './vc-name.ts'

interface OtherKind {
  readonly recognises: (document: JsonObject) => boolean
  /** `badge` is what any document of its format says */
  readonly read: (document: JsonObject, badge: Badge) => Badge
  /** true where the reader takes all there is, so that only single texts can be left over */
  readonly isWhole: boolean
}

/** The first that recognises wins. */
const KINDS: readonly OtherKind[] = [
  { recognises: isEuropass, read: readEuropass, isWhole: true },
  { recognises: isClr1, read: readClr1, isWhole: true },
  { recognises: saysBlockcerts, read: readBlockcert, isWhole: false },
  { recognises: () => true, read: readNamed, isWhole: false },
]

const kindOf = (document: JsonObject) => KINDS.find(({ recognises }) => recognises(document))

/** Reads a document of another kind with what that kind has to say; called when one is met. */
export function readOtherKind(document: JsonObject, slice: Slice): Badge | undefined {
  const badge = readBadge(document, slice)
  return badge && (kindOf(document)?.read(document, badge) ?? badge)
}

export const isReadWhole = (document: JsonObject): boolean => kindOf(document)?.isWhole === true
