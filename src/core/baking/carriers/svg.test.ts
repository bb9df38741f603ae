/** What an SVG may hide, case by case. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../kernel/bytes.ts'
import { ob2Json, ob2Jws, ob3Json, ob3Jws } from '../../testing/some-payloads.ts'
import { failureFrom, latin1Bytes, unbakedFrom } from '../../testing/unbaking.ts'

const OB2 = 'http://openbadges.org'
const OB3 = 'https://purl.imsglobal.org/ob/v3p0'
const DOCTYPE =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'

function anSvg(inside: string, declared = '', before = ''): string {
  return `${before}<svg xmlns="http://www.w3.org/2000/svg" ${declared}>${inside}<path d="M0 0"/></svg>`
}

function assertion(attributes: string, body = '', prefix = 'openbadges'): string {
  return `<${prefix}:assertion ${attributes}>${body}</${prefix}:assertion>`
}

const ob2 = `xmlns:openbadges="${OB2}"`
const ob3 = `xmlns:openbadges="${OB3}"`
const cdata = `<![CDATA[${ob2Json}]]>`
const hosted = anSvg(assertion('verify="https://example.org/assertions/1"', cdata), ob2)

async function finds(text: string) {
  return (await unbakedFrom(utf8(text))).finds
}

describe('an SVG gives its badge', () => {
  it('from the body of a hosted one, not from its address', async () => {
    expect(await finds(hosted)).toEqual([
      { payload: { form: 'json', text: ob2Json }, keyword: 'openbadges', remarks: [] },
    ])
  })

  it.each([
    ['signed OB 2', anSvg(assertion(`verify="${ob2Jws}"`), ob2), ob2Jws],
    [
      'signed OB 3',
      anSvg(`<openbadges:credential verify="${ob3Jws}"></openbadges:credential>`, ob3),
      ob3Jws,
    ],
    [
      'OB 3 JSON',
      anSvg(`<openbadges:credential>\r\n <![CDATA[${ob3Json}]]>\r\n</openbadges:credential>`, ob3),
      ob3Json,
    ],
    ['another prefix', anSvg(assertion('', cdata, 'ob'), `xmlns:ob="${OB2}"`), ob2Json],
    ['the default namespace', anSvg(`<assertion xmlns="${OB2}">${cdata}</assertion>`), ob2Json],
    [
      'escaped text instead of CDATA',
      anSvg(assertion('', ob2Json.replaceAll('"', '&quot;')), ob2),
      ob2Json,
    ],
    ['two CDATA sections', anSvg(assertion('', `<![CDATA[{"a":]]><![CDATA[1}]]>`), ob2), '{"a":1}'],
    [
      'a doctype and a comment',
      anSvg(assertion('', cdata), ob2, `<?xml version="1.0"?>${DOCTYPE}<!-- <x> -->`),
      ob2Json,
    ],
    [
      'an address alone',
      anSvg(assertion('verify="https://example.org/1"'), ob2),
      'https://example.org/1',
    ],
  ])('as %s', async (_name, text, payload) => {
    expect((await finds(text)).map((find) => [find.payload.text, find.remarks])).toEqual([
      [payload, []],
    ])
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${hosted}`)],
    ['UTF-16LE', Buffer.from(`\uFEFF${hosted}`, 'utf16le')],
    ['UTF-16LE without a mark', Buffer.from(hosted, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${hosted}`, 'utf16le').swap16()],
    ['Latin-1, declared', latin1Bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${hosted}`)],
    ['gzip', gzipSync(hosted)],
  ])('in %s', async (_name, bytes) => {
    expect((await unbakedFrom(new Uint8Array(bytes))).finds[0]?.payload.text).toBe(ob2Json)
  })

  it('although it carries script, handlers and references, which stay text', async () => {
    const hostile = `<script>fetch("https://tracker.example")</script><image href="https://tracker.example/x" onload="x()"/>`
    expect(await finds(anSvg(hostile + assertion('', cdata), ob2))).toHaveLength(1)
  })
})

describe('an SVG is read leniently, and says so', () => {
  it.each([
    ['oddNamespace', anSvg(assertion('', cdata), 'xmlns:openbadges="https://openbadges.org/"')],
    ['oddNamespace', anSvg(assertion('', cdata))],
    ['hostedElsewhere', anSvg(assertion('verify="https://example.org/other"', cdata), ob2)],
    ['bothPayloads', anSvg(assertion(`verify="${ob2Jws}"`, cdata), ob2)],
  ])('%s', async (remark, text) => {
    expect((await finds(text)).map((find) => [find.payload.text, find.remarks])).toEqual([
      [ob2Json, [remark]],
    ])
  })

  it('takes the signature when an OB 3 badge brings both', async () => {
    const both = `<openbadges:credential verify="${ob3Jws}">${cdata}</openbadges:credential>`
    const [find] = await finds(anSvg(both, ob3))
    expect([find?.payload.text, find?.remarks]).toEqual([ob3Jws, ['bothPayloads']])
  })

  it('marks two different badges of one generation', async () => {
    const two = assertion('', '<![CDATA[{"n":1}]]>') + assertion('', '<![CDATA[{"n":2}]]>')
    expect((await finds(anSvg(two, ob2))).map((find) => find.remarks)).toEqual([
      ['duplicate'],
      ['duplicate'],
    ])
  })

  it('keeps a badge that stands before the place where the markup breaks', async () => {
    const { finds: kept, remarks } = await unbakedFrom(
      utf8(hosted.replace('<path d="M0 0"/>', '<path d=')),
    )
    expect([kept.length, remarks]).toEqual([1, ['truncated']])
  })
})

describe('an SVG without a readable badge says why', () => {
  const entity = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  const deep = `${'<g>'.repeat(300)}${'</g>'.repeat(300)}`
  it.each([
    ['noBadgeData', anSvg('')],
    ['noBadgeData', anSvg(assertion('', cdata), 'xmlns:openbadges="https://other.example"')],
    ['noBadgeData', anSvg(`<!-- ${assertion('', cdata)} -->`, ob2)],
    ['noBadgeData', anSvg(`<text><![CDATA[${assertion('', 'x')}]]></text>`, ob2)],
    ['entities', anSvg(assertion('', cdata), ob2, entity)],
    ['damaged', anSvg('<g>').replace('<path', '<')],
    ['damaged', anSvg('&unknown;')],
    ['damaged', anSvg('<a><b></a></b>')],
    ['entities', anSvg('', ob2, '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    ['entities', anSvg('', ob2, '<!DOCTYPE svg [<!ENTITY % a "b">]>')],
    ['damaged', anSvg('&a;'.repeat(2000), '', `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(900)}">]>`)],
    ['tooComplex', anSvg(deep)],
    ['tooComplex', anSvg('<g/>'.repeat(60_000))],
    ['tooLarge', anSvg(' '.repeat(21_000_000))],
    ['unreadable', anSvg(assertion('', 'hello'), ob2)],
    ['brokenJson', anSvg(assertion('', '{"a":'), ob2)],
    ['notABadgeFile', '<rss version="2.0"></rss>'],
    ['html', '<!doctype html><p>Log in<br></html>'],
    ['html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
  ])('%s (%#)', async (kind, text) => {
    expect((await failureFrom(utf8(text))).kind).toBe(kind)
  })

  it('bomb: a gzip that inflates without end', async () => {
    const bytes = new Uint8Array(gzipSync(Buffer.alloc(30_000_000, 0x20)))
    expect((await failureFrom(bytes)).kind).toBe('bomb')
  })
})

describe('an SVG as drawing programs write it', () => {
  const badge = assertion('', cdata)
  const declared =
    '<!DOCTYPE svg PUBLIC "x" "y" [\n\t<!ENTITY ns_ob "http://openbadges.org">\n<!-- -->\n]>'
  it.each([
    ['with entities for its namespaces', anSvg(badge, 'xmlns:openbadges="&ns_ob;"', declared)],
    ['with an empty subset', anSvg(badge, ob2, '<!DOCTYPE svg PUBLIC "x" "y" [\n]>')],
    ['with a doctype in small letters', anSvg(badge, ob2, '<!doctype svg>')],
    [
      'as .NET does: UTF-8 that is called UTF-16',
      anSvg(badge, ob2, '<?xml version="1.0" encoding="utf-16"?>'),
    ],
    [
      'in an encoding that does not exist',
      anSvg(badge, ob2, '<?xml version="1.0" encoding="unicode"?>'),
    ],
    [
      'with a photo of six megabytes in it',
      anSvg(`${badge}<image href="data:image/png;base64,${'A'.repeat(6_000_000)}"/>`, ob2),
    ],
  ])('%s is read', async (_, text) => {
    expect((await unbakedFrom(utf8(text))).finds).toHaveLength(1)
  })
})
