/** What is printed: text in the order in which it is read, with badges under the lines they stand by. All words are in it. */

/** A piece of a line. */
export interface Run {
  readonly text: string
  readonly bold?: true
  /** an address to click */
  readonly href?: string
}

/** A badge under a line. `sign` is drawn only where that much was proved: issuer and content, or content alone. */
export interface SheetBadge {
  /** stands before its name; '' for none */
  readonly before: string
  readonly name: string
  readonly issuer: string
  /** when it was awarded and until when it holds; '' where its line says so */
  readonly dates: string
  readonly href?: string
  /** JPEG */
  readonly picture?: Uint8Array
  readonly sign?: 'proved' | 'half'
  /** the outcome in a word or two */
  readonly says: string
}

export interface Entry {
  readonly kind: 'entry'
  /** stands before the line; '' for none */
  readonly period: string
  readonly title: readonly Run[]
  readonly body: readonly Passage[]
  readonly badges: readonly SheetBadge[]
  /** what is said of the badges, under them */
  readonly after: readonly Passage[]
}

/** Running text, of its author or (`soft`) about it. */
export type Passage =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly soft?: true }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }

export type Part =
  | Passage
  | Entry
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** `picture` is JPEG */
  | { readonly kind: 'figure'; readonly picture: Uint8Array; readonly alt: string }

/** Where the badges can be checked, as a code and in words; and whose words are whose. */
export interface Foot {
  readonly code?: { readonly shape: QrPath; readonly alt: string }
  /** what the code does */
  readonly lead: readonly Run[]
  readonly rest: readonly (readonly Run[])[]
}

/** The dark modules of a code as SVG path data, one unit for each of `size`. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

export interface Sheet {
  readonly language: string
  /** of the document; `author` is '' where nobody is named */
  readonly title: string
  readonly author: string
  /** the largest line */
  readonly heading: string
  readonly parts: readonly Part[]
  readonly foot: Foot
  /** at the foot of page `page` of `pages`: {{page}} and {{pages}} are filled in */
  readonly pageLine: string
  /** ISO 8601 instant at which it was made */
  readonly madeAt: string
}

/** A file that goes along inside the document, byte for byte. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly description: string
  /** what the document was made from, or data that it shows */
  readonly relationship: 'Source' | 'Data'
}
