/** Undoes the HTML escapes of a text that somebody escaped for a web page before it was signed. */
import { upright } from '../kernel/upright.ts'

/** HTML 4 names of U+00A0 to U+00FF, in that order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, at) => [name, String.fromCodePoint(0xa0 + at)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
  ...Object.entries({ ndash: '–', mdash: '—', hellip: '…', bull: '•', euro: '€', trade: '™' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
  ...Object.entries({ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', rarr: '→' }),
])

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi

/**
 * The text as it was before it was escaped once; the text itself where it was not wholly escaped: a bare `&`, `<`
 * or `>`, or an entity that we do not know, shows that its author meant the signs as they stand.
 */
export function unescaped(text: string): string {
  if (!text.includes('&') || /[<>]/.test(text)) return text
  const known = text.replace(ENTITY, (whole, ...parts: Parts) => (signOf(parts) ? '' : whole))
  if (known.includes('&')) return text
  return upright(text.replace(ENTITY, (whole, ...parts: Parts) => signOf(parts) ?? whole))
}

type Parts = readonly [decimal: string | undefined, hex: string | undefined, name?: string]

function signOf([decimal, hex, name = '']: Parts): string | undefined {
  if (decimal === undefined && hex === undefined) return NAMED.get(name)
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const isSign = code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f)
  return isSign && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}
