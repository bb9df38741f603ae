/** Claims about the picture inside a badge: the bytes say what it is, not what its address calls it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { badgesIn } from '../importing/badges-in.ts'
import { aPng } from '../testing/a-png.ts'
import { embeddedPicture, isEmbedded } from './embedded-picture.ts'

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const PNG = base64(aPng())
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10%"><rect fill="#c00"/></svg>'
const JPEG = base64(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0))
const WEBP = base64(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))

describe('a picture in a badge', () => {
  it.each([
    ['image/png', 'a type that does not exist', `data:image/jpg;base64,${PNG}`],
    ['image/png', 'any bytes', `data:application/octet-stream;base64,${PNG}`],
    ['image/png', 'no type at all', `data:;base64,${PNG}`],
    ['image/png', 'bare base64', PNG],
    ['image/png', 'base64 on lines', `data:image/png;base64,${PNG.replace(/.{20}/g, '$&\r\n')}`],
    ['image/jpeg', 'PNG', `data:image/png;base64,${JPEG}`],
    ['image/webp', 'PNG', `data:image/png;base64,${WEBP}`],
    ['image/svg+xml', 'an SVG in utf8', `data:image/svg+xml;utf8,${SVG}`],
    ['image/svg+xml', 'an SVG in percents', `data:image/svg+xml,${encodeURIComponent(SVG)}`],
    ['image/svg+xml', 'an SVG in bare base64', base64(SVG)],
    ['image/svg+xml', 'a PNG', `data:image/png;base64,${base64(`<?xml version="1.0"?>\n${SVG}`)}`],
  ])('is %s, though its address calls it %s', (mediaType, _, src) => {
    expect(isEmbedded(src)).toBe(true)
    expect(embeddedPicture(src)?.mediaType).toBe(mediaType)
  })

  it.each([
    'https://school.example/badge.png',
    '/images/badge.png',
    'did:example:1',
    'data:text/html,<script>alert(1)</script>',
    `data:image/png;base64,${base64('<html><body><svg1></body></html>')}`,
    '',
  ])('is none at %s', (src) => {
    expect(embeddedPicture(src)).toBeUndefined()
  })
})

const CASES = '../shared/cases/in/21-images'

describe.skipIf(!existsSync(CASES))('cases from real use', () => {
  it.each((existsSync(CASES) ? readdirSync(CASES) : []).filter((name) => name !== 'relative.json'))(
    '%s has its picture',
    async (name) => {
      const { credentials } = await badgesIn(new Uint8Array(readFileSync(`${CASES}/${name}`)))
      const src = credentials[0]?.badge.achievement.image?.src ?? ''
      expect(embeddedPicture(src)?.mediaType).toMatch(/^image\//)
    },
  )
})
