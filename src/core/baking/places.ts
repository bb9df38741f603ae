/** Where each generation of Open Badges hides in a PNG and in an SVG: the one table. */

export type PngKeyword = 'openbadgecredential' | 'clrcredential' | 'openbadges'

export interface Place {
  readonly keyword: PngKeyword
  /** other keywords that programs wrote, in small letters; read with a remark */
  readonly misspelt: readonly string[]
  /** canonical SVG namespace */
  readonly namespace: string
  /** other spellings seen in the wild, read with a remark */
  readonly tolerated: readonly string[]
  /** local name of the SVG element */
  readonly element: 'assertion' | 'credential'
  /** whether only an address may be baked (OB 0.5 to 2.x) */
  readonly allowsUrl: boolean
}

/** In the order in which finds are shown: the newest standard first. */
export const PLACES: readonly Place[] = [
  {
    keyword: 'openbadgecredential',
    misspelt: ['openbadgescredential', 'openbadgecredentials', 'openbadge-credential'],
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    tolerated: ['https://purl.imsglobal.org/ob/v3p0/', 'https://purl.imsglobal.org/spec/ob/v3p0'],
    element: 'credential',
    allowsUrl: false,
  },
  {
    keyword: 'clrcredential',
    misspelt: ['clrcredentials'],
    namespace: 'https://purl.imsglobal.org/clr/v2p0',
    tolerated: ['https://purl.imsglobal.org/clr/v2p0/', 'https://purl.imsglobal.org/spec/clr/v2p0'],
    element: 'credential',
    allowsUrl: false,
  },
  {
    keyword: 'openbadges',
    misspelt: ['openbadge', 'open-badges', 'open badges'],
    namespace: 'http://openbadges.org',
    tolerated: ['http://openbadges.org/', 'https://openbadges.org', 'https://openbadges.org/'],
    element: 'assertion',
    allowsUrl: true,
  },
]

/** The place that a PNG keyword means, in whatever letters it was written. */
export function placeOfKeyword(keyword: string): Place | undefined {
  const small = keyword.toLowerCase()
  return PLACES.find((place) => place.keyword === small || place.misspelt.includes(small))
}
