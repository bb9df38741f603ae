/** Where each generation of Open Badges hides in a PNG and in an SVG: the one table (baking.md section 0). */

export type PngKeyword = 'openbadgecredential' | 'clrcredential' | 'openbadges'

export interface Place {
  readonly keyword: PngKeyword
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
    namespace: 'https://purl.imsglobal.org/ob/v3p0',
    tolerated: ['https://purl.imsglobal.org/ob/v3p0/', 'https://purl.imsglobal.org/spec/ob/v3p0'],
    element: 'credential',
    allowsUrl: false,
  },
  {
    keyword: 'clrcredential',
    namespace: 'https://purl.imsglobal.org/clr/v2p0',
    tolerated: ['https://purl.imsglobal.org/clr/v2p0/', 'https://purl.imsglobal.org/spec/clr/v2p0'],
    element: 'credential',
    allowsUrl: false,
  },
  {
    keyword: 'openbadges',
    namespace: 'http://openbadges.org',
    tolerated: ['http://openbadges.org/', 'https://openbadges.org', 'https://openbadges.org/'],
    element: 'assertion',
    allowsUrl: true,
  },
]
