/** Claims about pictures that leave: nothing of their maker goes along, and they look the same. */
import { describe, expect, it } from 'vitest'
import { joined } from '../baking/joined.ts'
import { walkChunks } from '../baking/png/chunks.ts'
import { fromUtf8, utf8 } from '../kernel/bytes.ts'
import { anIdat, anIend, anIhdr, anItxt, aText, pngOf } from '../testing/a-png.ts'
import { barePicture } from './bare-picture.ts'

const SECRET = 'N 52.0116 Anna Delft'
const bare = (bytes: Uint8Array) => barePicture(bytes) ?? new Uint8Array()
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const of = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  joined(parts.map((part) => (typeof part === 'string' ? utf8(part) : Uint8Array.from(part))))

/** TIFF in either order of bytes: a maker's name, then an orientation. */
function aTiff(orientation: number, order: 'II' | 'MM' = 'II'): Uint8Array {
  const little = order === 'II'
  const bytes = new Uint8Array(34)
  const view = new DataView(bytes.buffer)
  bytes.set(utf8(order))
  view.setUint16(2, 42, little)
  view.setUint32(4, 8, little)
  view.setUint16(8, 2, little)
  for (const [at, tag, type] of [
    [10, 0x010f, 2],
    [22, 0x0112, 3],
  ] as const) {
    view.setUint16(at, tag, little)
    view.setUint16(at + 2, type, little)
    view.setUint32(at + 4, 1, little)
  }
  view.setUint16(30, orientation, little)
  return of(bytes, SECRET)
}

const segment = (marker: number, ...parts: Parameters<typeof of>) => {
  const data = of(...parts)
  return of([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)
}
const SOI = [0xff, 0xd8]
const EOI = [0xff, 0xd9]
const TABLES = segment(0xdb, [0, ...Array(64).fill(1)])
const FRAME = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
const SCAN = of(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56])
const ICC = segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours')
const ADOBE = segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1])

describe('a JPEG', () => {
  it.each([
    ['EXIF', segment(0xe1, 'Exif\0\0', aTiff(1))],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', SECRET)],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0', SECRET)],
    ['a comment', segment(0xfe, SECRET)],
    ['a thumbnail', segment(0xe0, 'JFXX\0', SECRET)],
    ['a list of more pictures', segment(0xe2, 'MPF\0', SECRET)],
    ['a segment of another maker', segment(0xe5, SECRET)],
  ])('loses %s, and nothing else', (_, metadata) => {
    const rest = [ICC, ADOBE, TABLES, FRAME]
    const photo = of(SOI, metadata, ...rest, metadata, SCAN, metadata, SCAN, EOI)
    expect(bare(photo)).toEqual(of(SOI, ...rest, SCAN, SCAN, EOI))
  })

  it.each(['II', 'MM'] as const)('stays the right way up, and says nothing else (%s)', (order) => {
    const photo = of(SOI, segment(0xe1, 'Exif\0\0', aTiff(6, order)), FRAME, SCAN, EOI)
    const turned = bare(photo)
    expect(latin1(turned)).not.toContain('Anna')
    expect(latin1(turned)).toContain(
      'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0',
    )
    expect(bare(turned)).toEqual(turned)
  })

  it('loses the film or second photo behind it', () => {
    const photo = of(SOI, FRAME, SCAN, EOI)
    expect(bare(of(photo, 'ftypmp42', SECRET, SOI, segment(0xfe, SECRET), EOI))).toEqual(photo)
  })

  it('loses the thumbnail in its own head', () => {
    const head = (...rest: number[]) => ['JFIF\0', [1, 2, 0, 0, 72, 0, 72, ...rest]] as const
    const photo = of(SOI, segment(0xe0, ...head(1, 1, 7, 7, 7)), FRAME, SCAN, EOI)
    expect(bare(photo)).toEqual(of(SOI, segment(0xe0, ...head(0, 0)), FRAME, SCAN, EOI))
  })

  it('loses what is hidden between segments or in a cut one', () => {
    const photo = of(SOI, SECRET, FRAME, SCAN, [0xff, 0xfe, 0xff, 0xff], SECRET)
    expect(bare(photo)).toEqual(of(SOI, FRAME, SCAN))
  })
})

describe('a PNG', () => {
  it('loses its texts, its time, EXIF and what stands behind it', () => {
    const hidden = [
      anItxt('XML:com.adobe.xmp', SECRET),
      aText('Comment', SECRET),
      { type: 'eXIf', data: aTiff(1) },
      { type: 'tIME', data: utf8(SECRET) },
      { type: 'prVt', data: utf8(SECRET) },
    ]
    const kept = [
      anIhdr(),
      { type: 'iCCP', data: utf8('colours') },
      { type: 'acTL', data: new Uint8Array(8) },
      anIdat(),
      { type: 'fdAT', data: new Uint8Array(4) },
    ]
    const photo = of(pngOf([...kept, ...hidden, anIend()]), SECRET)
    expect(bare(photo)).toEqual(pngOf([...kept, anIend()]))
  })

  it('stays the right way up, with a checksum that holds', () => {
    const turned = bare(pngOf([anIhdr(), { type: 'eXIf', data: aTiff(3) }, anIdat(), anIend()]))
    expect(latin1(turned)).not.toContain('Anna')
    const again = pngOf([anIhdr(), { type: 'eXIf', data: onlyThis(turned) }, anIdat(), anIend()])
    expect(turned).toEqual(again)
  })

  it('keeps a badge that is baked into it', () => {
    const badge = pngOf([anIhdr(), anItxt('openbadgecredential', '{}'), anIdat(), anIend()])
    expect(bare(badge)).toEqual(badge)
  })

  it('of many chunks stays whole', () => {
    const pixels = Array.from({ length: 10_500 }, anIdat)
    const photo = pngOf([anIhdr(), ...pixels, anIend()])
    expect(walkChunks(photo).ok).toBe(false)
    expect(bare(photo)).toEqual(photo)
  })

  function onlyThis(png: Uint8Array): Uint8Array {
    const at = latin1(png).indexOf('eXIf')
    return png.subarray(at + 4, at + 4 + 26)
  }
})

describe('a WebP', () => {
  const chunk = (name: string, data: Uint8Array) => {
    const size = new Uint8Array(Uint32Array.of(data.length).buffer)
    return of(name, size, data, new Uint8Array(data.length % 2))
  }
  const webp = (...chunks: Uint8Array[]) => {
    const body = of('WEBP', ...chunks)
    return of('RIFF', new Uint8Array(Uint32Array.of(body.length).buffer), body)
  }
  const head = (flags: number) => chunk('VP8X', Uint8Array.of(flags, 0, 0, 0, 9, 0, 0, 9, 0, 0))
  const pixels = chunk('VP8L', utf8('pixel'))
  const colours = chunk('ICCP', utf8('colours'))
  const metadata = [chunk('XMP ', utf8(SECRET)), chunk('ODD ', utf8(SECRET))]

  it('loses EXIF, XMP, unknown chunks and what stands behind it, and its head says so', () => {
    const exif = chunk('EXIF', aTiff(1))
    const photo = of(webp(head(0x3c), colours, pixels, exif, ...metadata), SECRET)
    expect(bare(photo)).toEqual(webp(head(0x30), colours, pixels))
  })

  it('stays the right way up, with or without the name that JPEG gives to EXIF', () => {
    const photo = (tiff: Uint8Array) => webp(head(0x0c), pixels, chunk('EXIF', tiff), ...metadata)
    const turned = bare(photo(aTiff(8)))
    expect(turned).toEqual(bare(photo(of('Exif\0\0', aTiff(8)))))
    expect(turned).toEqual(bare(turned))
    expect(turned[20], 'the head says that there is EXIF').toBe(0x08)
    expect(latin1(turned)).toContain('EXIF\x1a\0\0\0MM')
    expect(latin1(turned)).not.toContain('Anna')
  })

  it('keeps moving, with nothing hidden in a frame', () => {
    const frame = (...chunks: Uint8Array[]) => chunk('ANMF', of(new Uint8Array(16), ...chunks))
    const still = webp(head(2), chunk('ANIM', new Uint8Array(6)), frame(pixels), frame(pixels))
    const film = webp(
      head(2),
      chunk('ANIM', new Uint8Array(6)),
      frame(pixels),
      frame(...metadata, pixels),
    )
    expect(bare(film)).toEqual(still)
  })
})

describe('a GIF', () => {
  const blocks = (...texts: string[]) => of(...texts.flatMap((text) => [[text.length], text]), [0])
  const head = of('GIF89a', [1, 0, 1, 0, 0x80, 0, 0], [0, 0, 0, 255, 255, 255])
  const loop = of([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0])
  const frame = of(
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 1, 2, 3, 4, 5, 6, 2],
    blocks('D\x01'),
  )
  const end = [0x3b]

  it('keeps moving, without comments, XMP and what stands behind it', () => {
    const comment = of([0x21, 0xfe], blocks(SECRET, SECRET))
    const xmp = of([0x21, 0xff, 11], 'XMP DataXMP', blocks(SECRET))
    const film = of(head, comment, loop, xmp, frame, comment, frame, end, SECRET)
    expect(bare(film)).toEqual(of(head, loop, frame, frame, end))
  })

  it('that is cut off loses what is not whole', () => {
    const cut = of(head, frame, [0x21, 0xfe, 90], SECRET)
    expect(bare(cut)).toEqual(of(head, frame, end))
  })
})

describe('a file that is no such picture', () => {
  it.each(['%PDF-1.7', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF____WAVE', ''])(
    'is left alone: %s',
    (text) => expect(barePicture(utf8(text))).toBe(undefined),
  )

  it('is read by what it is, not by what it looks like later on', () => {
    expect(fromUtf8(bare(of('GIF89a', [0, 0, 0, 0, 0, 0, 0], SECRET)))).not.toContain('Anna')
  })
})
