/** Claims about drawing a badge as its issuer would: only from the pinned template, only with escaped words, never more than a still picture. */
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { RenderMethod } from '../badge/badge.ts'
import { looksIn } from '../formats/looks.ts'
import { readWhole } from '../formats/whole.ts'
import { base64url, fromBase64url, fromUtf8, sha256, utf8 } from '../kernel/bytes.ts'
import type { JsonObject } from '../kernel/json.ts'
import { anOb3 } from '../testing/signed-badges.ts'
import { draw, placeOf } from './draw.ts'
import { fill } from './fill.ts'
import { frameDocument } from './frame.ts'
import { pictureOfSvg } from './picture.ts'
import { exposed } from './values.ts'

const { window } = new JSDOM('')
const toXhtml = (html: string) =>
  new window.XMLSerializer().serializeToString(
    new window.DOMParser().parseFromString(html, 'text/html').body,
  )

const data = (type: string, text: string) => `data:${type};base64,${btoa(text)}`
const SVG = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">${inner}</svg>`

const award = (method: object, over: object = {}) =>
  anOb3('did:key:z6Mk', { renderMethod: method, ...over }) as unknown as JsonObject

const embedded = (renderSuite: string, template: string, more: object = {}) => ({
  type: 'TemplateRenderMethod',
  renderSuite,
  template: data('text/plain', template),
  ...more,
})

/** What is drawn of the first method, with the template that the badge holds or `answer` that a host gave. */
async function drawn(document: JsonObject, answer?: string) {
  const looks = looksIn(document)
  const [method] = looks?.methods ?? []
  if (!looks || !method) throw new Error('no method that we know')
  const place = placeOf(method)
  if (!place.ok) return place
  const bytes = place.value.at === 'badge' ? place.value.bytes : utf8(answer ?? '')
  return draw(method, looks, bytes, toXhtml)
}

async function pictureOf(document: JsonObject): Promise<string> {
  const one = await drawn(document)
  if (!one.ok || one.value.kind !== 'picture') throw new Error(JSON.stringify(one))
  return fromUtf8(fromBase64url(one.value.picture.src.split(',')[1] ?? '') ?? utf8('')) ?? ''
}

const failureOf = async (document: JsonObject, answer?: string) => {
  const one = await drawn(document, answer)
  return one.ok ? 'drawn' : one.failure
}

describe('what is put into a template', () => {
  it('is found by pointer and by name, and stands there as words', async () => {
    const template = SVG(
      '<text>{{/credentialSubject/achievement/name}} {{issuer.name}} {{credentialSubject.nothing}}</text>',
    )
    expect(await pictureOf(award(embedded('svg-mustache', template)))).toContain(
      '<text>Robotics Robot school </text>',
    )
  })

  it.each(['{{name}}', '{{{name}}}', '{{&name}}'])(
    'is never markup, whichever way it is asked for: %s',
    async (tag) => {
      const name = `</text><script>alert(1)</script><image href="https://evil.example/"/>'"&`
      const svg = await pictureOf(
        award(embedded('svg-mustache', SVG(`<text>${tag}</text>`)), { name }),
      )
      expect(svg).not.toMatch(/<script|<image/)
      expect(svg).toContain('&lt;/text&gt;&lt;script&gt;')
    },
  )

  it('is nothing but what the method names', async () => {
    const template = SVG('<text>{{/issuer/name}}|{{/credentialSubject/id}}|{{id}}</text>')
    const method = embedded('svg-mustache', template, { renderProperty: ['/issuer/name'] })
    expect(await pictureOf(award(method))).toContain('<text>Robot school||</text>')
  })

  it('is found at once, however many members the method names', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `k${at}`)
    const document = Object.fromEntries(names.map((name) => [name, name]))
    const start = performance.now()
    expect(
      exposed(
        document,
        names.map((name) => `/${name}`),
      ),
    ).toEqual(document)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is a list, entry by entry, and another text where there is none', async () => {
    const template = SVG(
      '{{#skills}}<text>{{name}}</text>{{/skills}}{{^none}}<text>none</text>{{/none}}',
    )
    const over = { skills: [{ name: 'Weld' }, { name: 'Saw' }] }
    const svg = await pictureOf(award(embedded('svg-mustache', template), over))
    expect(svg).toContain('<text>Weld</text><text>Saw</text><text>none</text>')
  })

  it.each(['{{constructor}}', '{{__proto__}}', '{{constructor.name}}', '{{/toString}}'])(
    'is never something of the program: %s',
    async (tag) => {
      const svg = await pictureOf(award(embedded('svg-mustache', SVG(`<text>${tag}</text>`))))
      expect(svg).toContain('<text></text>')
    },
  )

  it.each(['{{> other}}', '{{=<% %>=}}', '{{#open}}', '{{#a}}{{/b}}'])(
    'is not guessed where the template asks for what we do not do: %s',
    async (tag) => {
      expect(await failureOf(award(embedded('svg-mustache', SVG(tag))))).toBe('unreadable')
    },
  )
})

describe('the template', () => {
  const URL_ = 'https://school.example/look.svg'
  const template = SVG('<text>{{/issuer/name}}</text>')
  const multihash = async (text: string) =>
    `u${base64url(new Uint8Array([0x12, 0x20, ...(await sha256(utf8(text)))]))}`
  const remote = (more: object) =>
    award({
      type: 'TemplateRenderMethod',
      renderSuite: 'svg-mustache',
      template: { id: URL_, ...more },
    })

  it('is drawn from elsewhere when it is the one that the badge pins', async () => {
    const pinned = remote({ digestMultibase: await multihash(template) })
    expect(await failureOf(pinned, template)).toBe('drawn')
    const sri = `sha256-${btoa(String.fromCharCode(...(await sha256(utf8(template)))))}`
    expect(await failureOf(remote({ digestSRI: sri }), template)).toBe('drawn')
  })

  it('is not drawn when one letter of it is another', async () => {
    const pinned = remote({ digestMultibase: await multihash(template) })
    expect(await failureOf(pinned, template.replace('400', '401'))).toBe('digestDiffers')
  })

  it('is not even asked for when nothing says which one it should be', async () => {
    expect(await failureOf(remote({}), template)).toBe('noDigest')
    expect(await failureOf(remote({ digestMultibase: 'zNothing0' }), template)).toBe('noDigest')
    expect(await failureOf(remote({ digestSRI: 'md5-abc' }), template)).toBe('noDigest')
  })

  it('may also be pinned where the badge holds it, and then that counts', async () => {
    const wrong = await multihash('something else')
    const method = embedded('svg-mustache', template, { digestMultibase: wrong })
    expect(await failureOf(award(method))).toBe('digestDiffers')
  })

  it.each(['http://school.example/look.svg', 'javascript:alert(1)', 'blob:x', '/look.svg'])(
    'is nowhere at %s',
    async (id) => {
      const digestMultibase = await multihash(template)
      const method = { type: 'SvgRenderingTemplate2023', id, digestMultibase }
      expect(await failureOf(award(method), template)).toBe('unreadable')
    },
  )
})

describe('the picture', () => {
  it.each([
    [
      'an entity',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
      'unreadable',
    ],
    ['more than any picture', SVG('x'.repeat(1024 * 1024)), 'tooLarge'],
    ['no SVG', '<html></html>', 'unreadable'],
    ['motion', SVG('<rect><animate attributeName="x"/></rect>'), 'moves'],
    ['motion by style', SVG('<style>@keyframes a{}</style>'), 'moves'],
    ['motion in escapes', SVG('<style>@\\6b eyfr\\0061mes a{}</style>'), 'moves'],
    ['motion in entities', SVG('<style>&#64;keyfr&#x61;mes a{}</style>'), 'moves'],
    ['motion in pieces', SVG('<style>@key<!-- -->frames a{}</style>'), 'moves'],
    ['motion in raw pieces', SVG('<style>@key<![CDATA[frames a{}]]></style>'), 'moves'],
    ['a bomb of nests', SVG(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), 'tooLarge'],
    ['a bomb of uses', SVG('<use href="#a"/>'.repeat(21)), 'tooLarge'],
    [
      'a bomb of lists',
      SVG('{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}x{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}'),
      'tooLarge',
    ],
    ['sections without end', SVG(`${'{{#l}}'.repeat(50)}${'{{/l}}'.repeat(50)}`), 'unreadable'],
  ])('is not drawn of %s', async (_, template, failure) => {
    const over = { l: Array.from({ length: 100 }, () => 'x') }
    expect(await failureOf(award(embedded('svg-mustache', template), over))).toBe(failure)
  })

  it.each(['<', '<!--', '<a "', '<svg ', '<?x ', '{{', '{{#a}}', '<![CDATA['])(
    'is given up soon, however often a template says %s',
    (text) => {
      const template = SVG(text.repeat(300_000 / text.length))
      const begun = performance.now()
      fill(template, {})
      pictureOfSvg(template)
      expect(performance.now() - begun).toBeLessThan(2000)
    },
  )

  it('has the shape that the issuer gave it, and never pushes the page away', async () => {
    const shape = async (viewBox: string) => {
      const template = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"></svg>`
      const one = await drawn(award(embedded('svg-mustache', template)))
      if (!one.ok || one.value.kind !== 'picture') throw new Error('nothing drawn')
      return one.value.picture.height / one.value.picture.width
    }
    expect(await shape('0 0 400 300')).toBe(0.75)
    expect(await shape('0 0 10 100000')).toBe(4)
    expect(await shape('0 0 100000 1')).toBe(0.25)
  })

  it('of HTML is well-formed whatever the template is, and needs no program', async () => {
    const html = await pictureOf(
      award(embedded('html', '<h1>{{name}}<br><p>one<p>two & three', {}), { name: '<b>' }),
    )
    const parsed = new window.DOMParser().parseFromString(html, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.querySelector('foreignObject')?.textContent).toContain('<b>')
    const script = '<div><script>document.title</script></div>'
    expect(await failureOf(award(embedded('html', script)))).toBe('needsScript')
  })

  it('stands alone in its document: one image of data, behind a policy that lets in nothing else', async () => {
    const one = await drawn(award(embedded('svg-mustache', SVG('<script>alert(1)</script>'))))
    if (!one.ok || one.value.kind !== 'picture') throw new Error('nothing drawn')
    const { document } = new JSDOM(frameDocument(one.value.picture, '"><script>')).window
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['IMG'])
    expect(document.querySelector('img')?.src).toMatch(/^data:image\/svg\+xml;base64,[\w+/=]+$/)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; img-src data:",
    )
  })
})

describe('a card', () => {
  const card = {
    name: '/credentialSubject/achievement/name',
    description: 'A card',
    theme: { primaryColor: '#1a5490', accentColor: 'red' },
    icon: 'https://evil.example/seen.png',
    fields: [
      { label: 'School', value: '/issuer' },
      { label: 'Gone', value: '/nothing' },
    ],
  }

  it('is words and one colour, and no picture from elsewhere', async () => {
    const one = await drawn(award(embedded('card', JSON.stringify(card))))
    expect(one).toEqual({
      ok: true,
      value: {
        kind: 'card',
        card: {
          name: 'Robotics',
          description: 'A card',
          colour: '#1a5490',
          fields: [
            { label: 'School', value: 'Robot school' },
            { label: 'Gone', value: '' },
          ],
        },
      },
    })
  })

  it('takes no colour that is more than a colour', async () => {
    const theme = { primaryColor: '#fff;background:url(https://evil.example)' }
    const one = await drawn(award(embedded('card', JSON.stringify({ ...card, theme }))))
    expect(JSON.stringify(one)).not.toContain('evil')
  })
})

describe('a badge', () => {
  it('keeps the ways of drawing it that we know, and shows the others as what else it says', async () => {
    const nfc = { type: 'TemplateRenderMethod', renderSuite: 'nfc', template: 'data:,x' }
    const badge = await readWhole(award([embedded('card', '{}'), nfc]))
    const suites: readonly RenderMethod['suite'][] =
      badge?.looks?.methods.map((it) => it.suite) ?? []
    expect(suites).toEqual(['card'])
    expect(badge?.unknown.map(({ path }) => path)).toContain('/renderMethod')
    expect((await readWhole(award(nfc)))?.looks).toBeUndefined()
  })
})
