/** Pictures that carry a badge, baked apart from the verifier, and files that look as if they did. */
import {
  type APngChunk,
  anIdat,
  anIend,
  anIhdr,
  anItxt,
  aPng,
  aText,
  aZtxt,
  pngOf,
} from '../../src/core/testing/a-png.ts'
import { aCredential, aKey, sign } from '../../src/core/testing/independent-signer.ts'
import { bakeSvg } from '../examples/baking.ts'
import { type Made, PROVED } from './item.ts'

const WAY = 'eddsa-rdfc-2022'
const KEYWORD = 'openbadgecredential'
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4" cx="4" cy="4"/></svg>'

export async function bakedItems(): Promise<readonly Made[]> {
  const key = await aKey(WAY)
  const text = JSON.stringify(await sign(WAY, key, aCredential(key.controller), PROVED))
  return [...inPngs(text), ...inSvgs(text), ...inNothing()]
}

const OLD_CHUNK = 'An older kind of chunk: readers differ.'

function inPngs(text: string): readonly Made[] {
  const sound = png(anItxt(KEYWORD, text))
  const packed = anItxt(KEYWORD, text, { compressed: true })
  const read = 'The text in the picture is as it was signed.'
  return [
    item('valid', read)('png', 'png', sound),
    item('invalid', 'What is in the picture was not signed.')(
      'png-changed',
      'png',
      png(anItxt(KEYWORD, spoilt(text))),
    ),
    item('valid', 'Text may be compressed: readers differ.', 'malformed')(
      'png-packed',
      'png',
      png(packed),
    ),
    item('malformed', 'A text under another keyword is no badge.', 'valid')(
      'png-other-keyword',
      'png',
      png(anItxt('comment', text)),
    ),
    item('valid', OLD_CHUNK, 'malformed', 'invalid')('png-text', 'png', png(aText(KEYWORD, text))),
    item('valid', OLD_CHUNK, 'malformed', 'invalid')('png-ztxt', 'png', png(aZtxt(KEYWORD, text))),
    item('malformed', 'A picture without a badge.')('png-without', 'png', aPng()),
    item('valid', 'The picture is not whole, the badge in it is.', 'malformed')(
      'png-cut',
      'png',
      sound.subarray(0, sound.length - 30),
    ),
    item('malformed', 'The file ends within the badge.')(
      'png-cut-in-badge',
      'png',
      sound.subarray(0, 400),
    ),
  ]
}

function inSvgs(text: string): readonly Made[] {
  return [
    item('valid', 'The text in the drawing is as it was signed.')('svg', 'svg', bakeSvg(SVG, text)),
    item('invalid', 'What is in the drawing was not signed.')(
      'svg-changed',
      'svg',
      bakeSvg(SVG, spoilt(text)),
    ),
    item('malformed', 'A drawing without a badge.')('svg-without', 'svg', SVG),
  ]
}

function inNothing(): readonly Made[] {
  return [
    item('malformed', 'No picture and no text.')('not-a-picture', 'bin', new Uint8Array([1, 2, 3])),
    item('malformed', 'An empty file.')('empty', 'bin', ''),
  ]
}

const spoilt = (text: string) => text.replace('"Knots"', '"Ropes"')

const png = (chunk: APngChunk) => pngOf([anIhdr(), chunk, anIdat(), anIend()])

const item =
  (verdict: Made['verdict'], reason: string, ...also: readonly Made['verdict'][]) =>
  (name: string, ending: Made['ending'], content: Made['content']): Made => ({
    id: `baked-${name}`,
    family: 'baked',
    ...{ ending, content, verdict, also, reason },
    source: 'Open Badges 3.0, 5.3 (baking)',
  })
