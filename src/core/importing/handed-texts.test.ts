/** Claims about the texts of a transfer, channel by channel, as browsers fill them. */
import { expect, it } from 'vitest'
import { ob3Json, ob3Jws } from '../testing/some-payloads.ts'
import { clipIn, type HandedTexts, originIn } from './handed-texts.ts'

const PICTURE = 'https://issuer.example/badges/17.png'
const PAGE = 'https://issuer.example/badges/17'
const IMG = `<meta charset="utf-8"><img src="${PICTURE}" alt="Badge">`
const LINKED = `<a href="${PAGE}"><img src="${PICTURE}"></a>`
const DATA = 'data:image/png;base64,iVBORw0KGgo='

const given = (texts: Partial<HandedTexts>): HandedTexts => ({
  html: '',
  list: '',
  text: '',
  ...texts,
})
const url = (address: string) => ({ kind: 'url', url: address })

const CLIPS: readonly (readonly [string, Partial<HandedTexts>, object])[] = [
  ['a picture of another website, dragged as an address only', { list: PICTURE }, url(PICTURE)],
  ['the same with the picture in HTML', { list: PICTURE, html: IMG, text: PICTURE }, url(PICTURE)],
  [
    'a picture that is a link, dragged with its address as text',
    { list: PAGE, text: PAGE, html: LINKED },
    url(PICTURE),
  ],
  [
    'a picture that is a link, copied without text: the picture first, then the page',
    { html: LINKED },
    { kind: 'html', urls: [PICTURE, PAGE] },
  ],
  [
    'a link dragged with its title',
    { list: PAGE, text: PAGE, html: `<a href="${PAGE}">Badge</a>` },
    url(PAGE),
  ],
  [
    'a list of addresses with a remark',
    { list: `# two\r\n${PAGE}\r\n${PICTURE}` },
    { kind: 'urls', urls: [PAGE, PICTURE] },
  ],
  ['"Copy image" without its file', { html: IMG }, { kind: 'html', urls: [PICTURE] }],
  [
    'a piece of a page with words around',
    { html: `<p>My badge ${IMG}</p>`, text: 'My badge' },
    { kind: 'html', urls: [PICTURE] },
  ],
  [
    'a picture that is in the HTML itself',
    { html: `<img src="${DATA}">`, text: 'Badge' },
    { kind: 'html', urls: [DATA] },
  ],
  [
    'JSON copied from a page with pictures',
    { html: IMG, text: ob3Json },
    { kind: 'json', text: ob3Json },
  ],
  [
    'a JWT copied from a page with links',
    { html: LINKED, text: ob3Jws },
    { kind: 'jws', text: ob3Jws },
  ],
  [
    'an address that runs as a program',
    { list: 'javascript:alert(1)', text: 'javascript:alert(1)' },
    { kind: 'unknown' },
  ],
  [
    'a file of the device named by its address',
    { list: 'file:///home/anna/badge.png' },
    { kind: 'unknown' },
  ],
  ['a frame of another website, from which nothing comes', {}, { kind: 'unknown' }],
]

it.each(CLIPS)('%s', (_, texts, clip) => {
  expect(clipIn(given(texts))).toMatchObject(clip)
})

it.each([
  ['the picture in the HTML', { html: LINKED, list: PAGE }, PICTURE],
  ['else the one address that came along', { list: PICTURE }, PICTURE],
  ['nowhere when several came', { list: `${PAGE}\n${PICTURE}` }, undefined],
  ['nowhere when the picture is in the HTML itself', { html: `<img src="${DATA}">` }, undefined],
  ['nowhere when it runs as a program', { html: '<img src="javascript:alert(1)">' }, undefined],
  ['nowhere when it is on this device', { list: 'file:///home/anna/badge.png' }, undefined],
])('looks for the original of a picture at %s', (_, texts, origin) => {
  expect(originIn(given(texts))).toBe(origin)
})
