/** Claims about files that hold other files: what is in them is read, and nothing is said of a badge for its container. */
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { asBlob, utf8 } from '#core/kernel/bytes.ts'
import { type Attached, aMail, aTar } from '#core/testing/a-mail.ts'
import { anItxt, aPng } from '#core/testing/a-png.ts'
import { aJws, ob3Json } from '#core/testing/some-payloads.ts'
import { readFile } from './read-file.ts'

const PNG = aPng([anItxt('openbadgecredential', ob3Json)])
const PLAIN = aPng()
const BADGE: Attached = { name: 'badge.png', type: 'image/png', bytes: PNG }
const LOGO: Attached = { name: 'logo.png', type: 'image/png', bytes: PLAIN, disposition: 'inline' }
const aMailHead =
  'From: a@example.org\r\nTo: b@example.org\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
const dataUrl = (bytes: Uint8Array) =>
  `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

/** Names of the files with a badge, refusals of the others, and the addresses. */
async function inside(bytes: Uint8Array | string, name = 'file') {
  const reading = await readFile(
    new Blob([typeof bytes === 'string' ? bytes : bytes.slice()]),
    name,
  )
  if (reading.outcome === 'read') return ['is itself a badge']
  if (reading.outcome === 'nothing') return [reading.failure.kind]
  return [
    ...reading.files.map(({ source, reading: one }) =>
      one.outcome === 'read' ? source.name : `${source.name}: ${one.failure.kind}`,
    ),
    ...reading.links,
  ]
}

async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes)
  return zip.generateAsync({ type: 'uint8array' })
}

describe('a mail', () => {
  it('gives its attachment, byte for byte', async () => {
    const reading = await readFile(new Blob([aMail('Hoera', [BADGE]).slice()]), 'mail.eml')
    const [file] = reading.outcome === 'opened' ? reading.files : []
    expect(file!.source.bytes).toEqual(PNG)
    expect(file!.source).toMatchObject({ name: 'badge.png', isFile: true })
  })

  it('gives an inline picture that is a badge, and does not tell of one that is decoration', async () => {
    const inline = { ...BADGE, disposition: 'inline' } as const
    expect(await inside(aMail('Hoera', [inline, LOGO]))).toEqual(['badge.png'])
  })

  it('that was forwarded gives what was attached to the inner one', async () => {
    const forwarded = aMail('FW', [
      { name: 'mail.eml', type: 'message/rfc822', bytes: aMail('Hoera', [BADGE]) },
    ])
    expect(await inside(forwarded)).toEqual(['badge.png'])
  })

  it('with a zip gives what is in the zip', async () => {
    const zip = { name: 'a.zip', type: 'application/zip', bytes: await zipOf({ 'b.png': PNG }) }
    expect(await inside(aMail('Hoera', [zip]))).toEqual(['b.png'])
  })

  it('with a badge in its words gives it, across soft line breaks', async () => {
    expect(
      await inside(aMail(`Hier is hij: ${aJws(JSON.parse(ob3Json))}`, []), 'mail.eml'),
    ).toEqual(['mail.eml'])
  })

  it('without a badge offers its links, those of known pages first', async () => {
    const html = '<a href="https://school.example/x">x</a>'
    const credly = 'https://www.credly.com/badges/0f2c1f5e-2a4b-4c1d-9a55-111111111111'
    expect(await inside(aMail(`Zie ${credly}.`, [], html))).toEqual([
      credly,
      'https://school.example/x',
    ])
  })

  it('with a badge does not offer what mails are full of', async () => {
    const html = '<a href="https://school.example/unsubscribe">x</a>'
    expect(await inside(aMail('Hoera', [BADGE], html))).toEqual(['badge.png'])
  })

  it('without any of these says so, and how much was looked at', async () => {
    const reading = await readFile(new Blob([aMail('Hoera', [LOGO]).slice()]), 'mail.eml')
    expect(reading).toMatchObject({
      failure: { kind: 'nothingInside', container: 'mail', files: 1 },
    })
  })

  it('names an attachment that is no badge, so that nothing ends without a line', async () => {
    const note = { name: 'brief.txt', type: 'text/plain', bytes: utf8('Beste Sam') }
    expect(await inside(aMail('Hoera', [note]))).toEqual(['brief.txt: notABadgeFile'])
  })

  it('of more parts than anybody attaches is refused at once, not taken apart', async () => {
    const bomb = `${aMailHead}${'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(100_000)}`
    expect(await inside(bomb)).toEqual(['tooComplex'])
  })

  it('is told from a text that begins as one', async () => {
    expect(await inside('From: mij\nHoe gaat het?')).toEqual(['notABadgeFile'])
  })
})

describe('a saved page', () => {
  const page = (body: string) =>
    `<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><html><body>${body}`

  it('gives a picture of any size that is inside it', async () => {
    const large = aPng([anItxt('openbadgecredential', ob3Json), anItxt('x', 'y'.repeat(300_000))])
    expect(await inside(page(`<img src="${dataUrl(large)}">`), 'a.html')).toEqual(['a.html'])
  })

  it('gives a badge that it states for machines, as its exact text', async () => {
    const html = page(`<script type="application/ld+json"> ${ob3Json} </script>`)
    const reading = await readFile(new Blob([html]), 'a.html')
    const [file] = reading.outcome === 'opened' ? reading.files : []
    expect(await asBlob(file!.source.bytes).text()).toBe(ob3Json)
    expect(file!.source.isFile).toBe(false)
  })

  it('offers the addresses of its pictures and links', async () => {
    const html = page('<a href="https://a.example/1">1</a><img src="https://a.example/2.png">')
    expect(await inside(html)).toEqual(['https://a.example/2.png', 'https://a.example/1'])
  })

  it('with neither says how many pictures were looked at', async () => {
    const html = page(`<img src="${dataUrl(PLAIN)}">`)
    expect(await readFile(new Blob([html]), 'a.html')).toMatchObject({
      failure: { kind: 'nothingInside', container: 'page', files: 1 },
    })
  })
})

describe('a link file', () => {
  const url = 'https://school.example/badges/1'
  const binary = `bplist00\xd1\x01\x02SURL_\x10${String.fromCharCode(url.length)}${url}\x08\x0b\x0f`
  it.each([
    ['of Windows', `[InternetShortcut]\r\nIDList=\r\nURL=${url}\r\n`],
    ['of Linux', `[Desktop Entry]\nType=Link\nURL=${url}\nIcon=text-html\n`],
    [
      'of macOS',
      `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "x" "y">\n<plist><dict><key>URL</key><string>${url}</string></dict></plist>`,
    ],
    ['of macOS, in binary', Buffer.from(binary, 'latin1')],
  ])('%s offers its address', async (_, bytes) => {
    expect(await inside(bytes)).toEqual([url])
  })

  it('to a program on the computer offers nothing', async () => {
    expect(await inside('[InternetShortcut]\nURL=file:///C:/x.exe\n')).toEqual(['nothingInside'])
  })
})

describe('a tar archive', () => {
  const long = `${'map/'.repeat(40)}badge.png`
  const tar = aTar([
    { name: 'map/', bytes: new Uint8Array(), type: '5' },
    { name: 'map/._badge.png', bytes: utf8('x') },
    { name: '../badge.png', bytes: PNG },
    { name: long, bytes: PNG },
    { name: 'brief.txt', bytes: utf8('Beste Sam') },
  ])

  it.each([
    ['plain', tar],
    ['gzipped', new Uint8Array(gzipSync(tar))],
  ])('%s gives its files by harmless names, however long', async (_, bytes) => {
    expect(await inside(bytes)).toEqual(['badge.png', long, 'brief.txt: notABadgeFile'])
  })

  it('that was cut off gives what is there, and names what is not', async () => {
    const cut = aTar([
      { name: 'a.png', bytes: PNG },
      { name: 'b.png', bytes: PNG },
    ]).subarray(0, 512 * 3 + 10)
    expect(await inside(cut)).toEqual(['a.png', 'b.png: damagedEntry'])
  })

  it('that unpacks to two hundred times its size is a bomb', async () => {
    const bomb = gzipSync(aTar([{ name: 'a', bytes: new Uint8Array(40 * 1024 * 1024) }]))
    expect(await inside(new Uint8Array(bomb))).toEqual(['bomb'])
  })
})

describe('a container with more in it than is taken out of one', () => {
  const names = Array.from({ length: 502 }, (_, nth) => `${nth}.txt`)
  const last = (told: readonly string[]) => [told.length, ...told.slice(-2)]
  const REST = [501, '499.txt: notABadgeFile', '500.txt: restEntry']

  it('says from where nothing was read, of a tar archive', async () => {
    const files = names.map((name) => ({ name, bytes: utf8('x') }))
    expect(last(await inside(aTar(files)))).toEqual(REST)
  })
  it('says it of a zip in a zip', async () => {
    const inner = await zipOf(Object.fromEntries(names.map((name) => [name, utf8('x')])))
    const reading = await readFile(inner.slice(), 'inner.zip', 1)
    const files = reading.outcome === 'opened' ? reading.files : []
    const told = files.map(({ source, reading: one }) =>
      one.outcome === 'nothing' ? `${source.name}: ${one.failure.kind}` : source.name,
    )
    expect(last(told)).toEqual(REST)
  })
  it('says it of a mail', async () => {
    const attached = names.map((name) => ({ name, type: 'text/plain', bytes: utf8('x') }))
    expect(last(await inside(aMail('Hoera', attached)))).toEqual(REST)
  })
})

it('a container is opened in a container, and no deeper', async () => {
  const deep = await zipOf({ 'c.zip': await zipOf({ 'd.png': PNG }) })
  const mail = aMail('Hoera', [{ name: 'a.zip', type: 'application/zip', bytes: deep }])
  expect(await inside(mail)).toEqual(['c.zip: nested'])
})
