/** Turns a picture's statements and its name into named observations with their numbers. */
import type { EvidenceId } from './evidence-id.ts'
import { NAME_PATTERNS } from './names.ts'
import { type Picture, readPicture } from './picture.ts'
import { isChatSize, isScreenSize } from './screens.ts'

/** One thing noticed. `detail` holds what a sentence may name: width, height, format, mark. */
export interface Evidence {
  readonly id: EvidenceId
  readonly detail: Readonly<Record<string, string | number>>
}

interface Mark {
  readonly id: EvidenceId
  readonly pattern: RegExp
}

/** Marks that software leaves in metadata blocks. */
const MARKS: readonly Mark[] = [
  {
    id: 'screenshotTag',
    pattern: /Screenshot|UserComment[^a-z]{0,200}Screenshot|gnome-screenshot|Spectacle/,
  },
  { id: 'appleTag', pattern: /Apple iOS|\biPhone\b|\biPad\b|com\.apple|Photos \d/ },
  { id: 'cameraExif', pattern: /Exif\0\0|eXIf:/ },
  {
    id: 'appleProfile',
    pattern: /Display P3|Copyright Apple/,
  },
  {
    id: 'editorTag',
    pattern:
      /Adobe (Photoshop|ImageReady|Illustrator)|GIMP|Canva|paint\.net|ImageMagick|Lavc\d|(?<=Software\0)[ -~]+/,
  },
  // what ImageMagick writes into every PNG, and sites that convert with it
  { id: 'conversionTag', pattern: /date:(create|modify)\0/ },
  { id: 'editorProfile', pattern: /Photoshop 3\.0|Adobe RGB/ },
  { id: 'socialTag', pattern: /FBMD|Instagram|Meta Platforms|LinkedIn|Twitter/ },
  { id: 'jfif', pattern: /JFIF\0/ },
]

/** Extensions that promise a badge carrier. */
const PROMISES_CARRIER = /\.(png|svg)$/i
const NATIVE = ['PNG', 'SVG']
const LINE_ART_DEPTH = 1

/** Everything noticed about a picture; undefined when the bytes are no picture at all. */
export function pictureFacts(bytes: Uint8Array, fileName: string): readonly Evidence[] | undefined {
  const picture = readPicture(bytes)
  if (picture === undefined) return undefined
  const baseName = fileName.slice(
    Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1,
  )
  return [...nameFacts(baseName, picture), ...markFacts(picture), ...shapeFacts(picture)]
}

function nameFacts(name: string, { format }: Picture): readonly Evidence[] {
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '')
  const matched = NAME_PATTERNS.filter(({ pattern }) => pattern.test(stem))
  const facts = matched.map(({ id }): Evidence => ({ id, detail: { name } }))
  const promised = PROMISES_CARRIER.exec(name)?.[1]?.toUpperCase()
  if (promised === undefined || promised === format) return facts
  return [...facts, { id: 'wrongExtension', detail: { promised, format } }]
}

function markFacts({ metadata }: Picture): readonly Evidence[] {
  return MARKS.flatMap(({ id, pattern }): Evidence[] => {
    const mark = pattern.exec(metadata)?.[0]
    return mark === undefined ? [] : [{ id, detail: { mark: printable(mark) } }]
  })
}

/** A mark is shown to people: letters and digits only, and not a page of them. */
function printable(mark: string): string {
  return mark
    .replace(/[^\x20-\x7e]/g, ' ')
    .trim()
    .slice(0, 40)
}

function shapeFacts({ format, width = 0, height = 0, depth }: Picture): readonly Evidence[] {
  const size = { width, height }
  const shapes: readonly (Evidence & { readonly holds: boolean })[] = [
    { id: 'jpeg', holds: format === 'JPEG', detail: { format } },
    { id: 'otherFormat', holds: !NATIVE.includes(format) && format !== 'JPEG', detail: { format } },
    { id: 'screenSize', holds: isScreenSize(width, height), detail: size },
    { id: 'chatSize', holds: format === 'JPEG' && isChatSize(width, height), detail: size },
    { id: 'square', holds: width > 0 && width === height, detail: size },
    {
      id: 'bilevel',
      holds: depth !== undefined && depth <= LINE_ART_DEPTH,
      detail: { depth: depth ?? 0 },
    },
  ]
  return shapes.filter(({ holds }) => holds).map(({ id, detail }) => ({ id, detail }))
}
