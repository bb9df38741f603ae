/** Hostile texts and files of a given size, for the table of scanners. */
import { zipSync } from 'fflate'
import type { Archive, ArchiveFailure } from '#core/importing/archive.ts'
import type { Achievement } from '../../src/core/badge/badge.ts'
import { joined } from '../../src/core/baking/joined.ts'
import { chunkOf, PNG_SIGNATURE } from '../../src/core/baking/png/chunks.ts'
import { base64url, utf8 } from '../../src/core/kernel/bytes.ts'
import type { Result } from '../../src/core/kernel/result.ts'
import { aBadge } from '../../src/core/testing/a-badge.ts'
import { anUnsignedBadge } from '../../src/core/testing/an-unsigned-badge.ts'

type Json = Readonly<Record<string, unknown>>

/** A badge with more members. */
const badgeWith = (members: Json, achievement: Json = {}): string =>
  JSON.stringify({ ...(JSON.parse(anUnsignedBadge('Lassen', achievement)) as Json), ...members })

const times = <T>(size: number, make: (at: number) => T): T[] =>
  Array.from({ length: size }, (_, at) => make(at))

export const keysWithBlanks = (size: number) =>
  `{${times(size, (at) => `"${at}"   :  1`).join(',   ')}}`

const endorsements = (size: number) => ({
  endorsement: times(size, (at) => ({ id: `urn:x:${at}`, type: ['EndorsementCredential'] })),
})
export const endorsed = (size: number) => badgeWith(endorsements(size))
export const endorsedJws = (size: number) =>
  ['{"alg":"none"}', endorsed(size), ''].map((part) => base64url(utf8(part))).join('.')
export const strange = (size: number) =>
  badgeWith(Object.fromEntries(times(size, (at) => [`x${at}`, at])))
export const listed = (size: number) => `[${times(size, (at) => anUnsignedBadge(`${at}`)).join()}]`
export const enveloped = (size: number) =>
  JSON.stringify([{ id: `data:application/vc+jwt,${'jwt'.repeat(size)}` }])
export const envelopedOdd = (size: number) =>
  badgeWith({ id: `data:application/vc+jwt${'+jwt'.repeat(size)}` })
export const aligned = (size: number) =>
  badgeWith(
    {},
    { alignment: times(size, (at) => ({ targetName: `${at}`, targetUrl: `https://a.nl/${at}` })) },
  )
export const profiled = (size: number) =>
  badgeWith({ issuer: { id: `did:${'x:'.repeat(size)}`, type: ['Profile'] } })
export const dated = (size: number) =>
  JSON.stringify({
    uid: 'x',
    type: 'Assertion',
    '@context': 'https://w3id.org/openbadges/v2',
    issuedOn: '1'.repeat(size),
    badge: 'https://a.nl',
  })

export const svg = (inside: (size: number) => string) => (size: number) =>
  utf8(`<svg xmlns:ob="http://openbadges.org">${inside(size)}</svg>`)
export const svgAttributes = svg((size) => `<a ${times(size, (at) => `a${at}="&lt;"`).join(' ')}/>`)
export const svgDepth = svg(
  (size) =>
    times(size, (at) => `<a xmlns:n${at}="b">`).join('') +
    '<b/>'.repeat(size) +
    '</a>'.repeat(size),
)
export const svgBadges = (size: number) => '<ob:assertion verify="x">y</ob:assertion>'.repeat(size)

const HEAD = chunkOf('IHDR', new Uint8Array(13))
const png = (...chunks: readonly Uint8Array[]) =>
  joined([Uint8Array.from(PNG_SIGNATURE), HEAD, ...chunks, chunkOf('IEND', new Uint8Array())])
export const pngChunks = (size: number) =>
  png(...times(size, () => chunkOf('IDAT', new Uint8Array())))
export const pngTexts = (size: number) =>
  png(...times(size, (at) => chunkOf('iTXt', utf8(`openbadges\0\0\0\0\0https://a.nl/${at}`))))
export const pngText = (size: number) =>
  png(chunkOf('iTXt', utf8(`openbadgecredential\0\0\0\0\0${' \0'.repeat(size)}`)))

const part = (marker: number, text: string) =>
  joined([Uint8Array.of(0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 255), utf8(text)])
const START = Uint8Array.of(0xff, 0xd8)
export const jpeg = (size: number) =>
  joined([START, ...times(size, () => part(0xe1, 'Exif\0\0MM'))])
export const jpegMarks = (size: number) =>
  joined([
    START,
    ...times(Math.ceil(size / 1000), () => part(0xe1, 'UserComment !Software'.repeat(1000))),
  ])
export const jpegScan = (size: number) =>
  joined([START, part(0xda, ''), new Uint8Array(size * 2).fill(0xff)])
export const exif = (size: number) =>
  joined([START, part(0xe1, `Exif\0\0MM\0*\0\0\0\x08\x7f\x7f${'\x01'.repeat(12 * size)}`)])
export const webp = (size: number) =>
  joined([
    utf8('RIFF'),
    Uint8Array.of(255, 255, 255, 127),
    utf8('WEBP'),
    ...times(size, () => utf8('ANMF\0\0\0\0')),
  ])
export const gif = (size: number) =>
  joined([
    utf8('GIF89a'),
    new Uint8Array(7),
    ...times(size, () => Uint8Array.of(0x21, 0xfe, 1, 65, 0)),
  ])

export const zip = (size: number) =>
  new Blob([
    zipSync(Object.fromEntries(times(size, (at) => [`a/../${at}.json`, utf8('{}')])), {
      level: 0,
    }),
  ])
export const zipEnds = (size: number) =>
  new Blob([
    joined(
      times(size, () => Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(14), 255, 255, 255, 255)),
    ),
  ])
type Open = (blob: Blob) => Promise<Result<Archive, ArchiveFailure>>
export const readAll = (open: Open) => async (blob: Blob) => {
  const archive = await open(blob)
  if (!archive.ok) throw new Error(archive.failure.kind)
  let count = 0
  for await (const _ of archive.value.files()) count += 1
  return count
}

export const DIGEST = `data-sha256="${'0'.repeat(64)}" `
export const packaged = (size: number) =>
  JSON.stringify({
    format: 'rugzak-portfolio',
    version: 1,
    published: '',
    files: [],
    page: {},
    badges: times(size, (at) => ({
      id: `${at}`,
      form: 'json',
      credential: '{}',
      reflection: '',
      evidence: [],
    })),
  })
export const holding = (achievement: Partial<Achievement>) =>
  [{ id: 'x', badge: aBadge({ achievement: { name: 'x', ...achievement } }) }] as never
