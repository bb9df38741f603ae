/** Which step took the badge out, told from what each step is known to leave behind. */
import { describe, expect, it } from 'vitest'
import { anIdat, anIend, anIhdr, anItxt, aPng, aText, pngOf } from '../testing/a-png.ts'
import { corpusBytes, corpusItems } from '../testing/corpus.ts'
import { latin1Bytes } from '../testing/unbaking.ts'
import { diagnose } from './doctor.ts'

function sized(width: number, height: number): Uint8Array {
  return pngOf([anIhdr(width, height), anIdat(), anIend()])
}

/** A JPEG of that size with the given application segments before its frame. */
function aJpeg(
  width: number,
  height: number,
  ...segments: readonly [number, string][]
): Uint8Array {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0])
  const all: [number, Buffer][] = [
    ...segments.map(([marker, text]): [number, Buffer] => [marker, Buffer.from(text, 'latin1')]),
    [0xc0, frame],
  ]
  const written = all.map(([marker, data]) =>
    Buffer.concat([
      Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]),
      data,
    ]),
  )
  return new Uint8Array(
    Buffer.concat([Buffer.from([0xff, 0xd8]), ...written, Buffer.from([0xff, 0xda])]),
  )
}

const jfif: [number, string] = [0xe0, 'JFIF\0\x01\x02']
const iosScreenshot = aPng([
  anItxt('XML:com.adobe.xmp', '<exif:UserComment>Screenshot</exif:UserComment>'),
  { type: 'eXIf', data: latin1Bytes('MM\0*') },
  { type: 'iCCP', data: latin1Bytes('ICC Profile\0\0xx') },
])

/** What ImageMagick 6.9 left of a baked badge: the pixels, and dates. */
const imageMagick = pngOf([
  anIhdr(400, 400),
  { type: 'gAMA', data: new Uint8Array([0, 0, 0xb1, 0x8f]) },
  anIdat(),
  aText('date:create', '2026-01-01T10:00:00+00:00'),
  aText('date:modify', '2026-01-01T10:00:00+00:00'),
  anIend(),
])

describe('diagnose names the step', () => {
  it.each([
    ['screenshot', 'clear', sized(300, 200), 'Schermafbeelding 2024-01-02 om 10.11.12.png'],
    ['screenshot', 'clear', sized(300, 200), 'Screenshot_20240102-101112.png'],
    ['screenshot', 'clear', iosScreenshot, 'IMG_1234.PNG'],
    ['screenshot', 'likely', sized(1170, 2532), 'badge.png'],
    ['screenshot', 'likely', sized(1920, 1080), 'badge.png'],
    ['chatApp', 'clear', aJpeg(1600, 1600, jfif), 'WhatsApp Image 2024-01-02 at 10.11.12.jpeg'],
    ['chatApp', 'clear', aJpeg(500, 500, jfif), 'IMG-20240102-WA0003.jpg'],
    ['photosExport', 'clear', aJpeg(600, 600, [0xe1, 'Exif\0\0MM\0*Apple iOS']), 'IMG_0042.JPG'],
    ['photosExport', 'likely', sized(600, 600), 'IMG_0042.PNG'],
    ['socialDownload', 'clear', aJpeg(600, 600, [0xed, 'Photoshop 3.0\0FBMD01']), 'a.jpg'],
    ['jpegRenamed', 'clear', aJpeg(600, 600, jfif), 'badge.png'],
    ['reencoded', 'likely', aJpeg(600, 600, jfif), 'badge.jpg'],
    ['reencoded', 'likely', aPng([aText('Software', 'Adobe ImageReady')]), 'badge.png'],
    ['reencoded', 'likely', imageMagick, 'badge.png'],
    ['qrPicture', 'likely', sized(228, 228), 'my qr code.png'],
    ['otherFormat', 'clear', latin1Bytes('RIFF\0\0\0\0WEBPVP8 '), 'badge.webp'],
    ['plainPicture', 'unknown', sized(600, 500), 'robotics.png'],
    ['notAPicture', 'unknown', latin1Bytes('%PDF-1.7'), 'badge.pdf'],
  ])('%s (%s)', (kind, certainty, bytes, name) => {
    expect(diagnose(bytes, name)).toMatchObject({ kind, certainty })
  })
})

it('gives the evidence with its numbers, the most telling first', () => {
  const { evidence } = diagnose(aJpeg(1170, 2532, jfif), 'photos/Screenshot 1.jpg')
  expect(evidence[0]).toEqual({ id: 'screenshotName', detail: { name: 'Screenshot 1.jpg' } })
  expect(evidence).toContainEqual({ id: 'screenSize', detail: { width: 1170, height: 2532 } })
})

it('names the program that the file names', () => {
  const { evidence } = diagnose(aPng([aText('Software', 'Krita 5.2')]), 'badge.png')
  expect(evidence).toContainEqual({ id: 'editorTag', detail: { mark: 'Krita 5.2' } })
})

it('lays no colour profile at the door of Apple that another program may have written', () => {
  const pillow = aPng([{ type: 'iCCP', data: latin1Bytes('ICC Profile\0\0xx') }])
  expect(diagnose(pillow, 'badge.png').kind).toBe('plainPicture')
})

it('goes by the bytes when the name says nothing', () => {
  expect(diagnose(iosScreenshot).kind).toBe('screenshot')
})

it.each([
  ['a cut PNG', aPng().subarray(0, 20)],
  ['a cut JPEG', aJpeg(600, 600, jfif).subarray(0, 9)],
  ['a JPEG whose segment claims more than there is', latin1Bytes('\xff\xd8\xff\xe1\xff\xff')],
  ['no bytes', new Uint8Array()],
])('survives %s', (_name, bytes) => {
  expect(() => diagnose(bytes, 'x.png')).not.toThrow()
})

describe.skipIf(corpusItems().length === 0)('real pictures without a badge', () => {
  it.each([
    ['png-none-heart', 'plainPicture'],
    ['png-none-qr', 'qrPicture'],
  ])('%s: %s', (id, kind) => {
    const item = corpusItems().find((it) => it.id === id)!
    expect(diagnose(corpusBytes(item), item.file).kind).toBe(kind)
  })
})
