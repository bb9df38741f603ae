/** Files that hold other files, and files that hold an address. */
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { aMail, aTar } from '../a-mail.ts'
import { aPng } from '../a-png.ts'
import { type Award, type Awards, bakedPng } from './mixed-badges.ts'
import { holder, type MixedFile, refusal } from './mixed-file.ts'

const PROVED = 'issuerUnproven'
const dataUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`
const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`

export function zipOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export async function mailsAndPages({ award }: Awards): Promise<readonly MixedFile[]> {
  const png = (name: string) => bakedPng(award, name)
  const attached = { name: 'uit-mail.png', type: 'image/png', bytes: await png('Uit een mail') }
  const saved = { ...attached, name: 'uit-mhtml.png', bytes: await png('Uit mhtml') }
  const pictures = page(`<img src="${dataUrl(await png('Uit een pagina'))}">`)
  return [
    holder('bericht.eml', aMail('Hoera', [attached]), own('mail'), {
      'uit-mail.png': [{ badge: 'Uit een mail', mark: PROVED }],
    }),
    refusal('niets.eml', aMail('Hoera', []), 'inside.mail_zero'),
    holder('pagina.html', pictures, own('page'), {
      'pagina.html': [{ badge: 'Uit een pagina', mark: PROVED }],
    }),
    refusal('zonder.html', page('Hallo'), 'inside.page_zero'),
    holder('bewaard.mhtml', aMail('x', [saved], page('x')), own('mail'), {
      'uit-mhtml.png': [{ badge: 'Uit mhtml', mark: PROVED }],
    }),
  ]
}

const own = (kind: string, count = 1) => ({
  says: `opened.${kind}_${count === 1 ? 'one' : 'other'}`,
  values: { count },
})

export async function archives({ award }: Awards): Promise<readonly MixedFile[]> {
  const png = (name: string) => bakedPng(award, name)
  const tar = aTar([{ name: 'uit-tar.png', bytes: await png('Uit tar') }])
  const inner = await zipOf({ 'diep.png': await png('Zip in zip') })
  const deep = await zipOf({ 'midden.zip': await zipOf({ 'binnen.zip': inner }) })
  const zip = await zipOf({ 'uit-zip.png': await png('Uit zip'), 'leesmij.txt': 'Beste Sam' })
  return [
    holder('badges.tar.gz', gzipSync(tar), own('tar'), {
      'uit-tar.png': [{ badge: 'Uit tar', mark: PROVED }],
    }),
    holder('badges.zip', zip, own('zip', 2), {
      'uit-zip.png': [{ badge: 'Uit zip', mark: PROVED }],
      'leesmij.txt': [{ says: 'failure.notABadgeFile' }],
    }),
    holder('zip-in-zip.zip', await zipOf({ 'tweede.zip': inner }), own('zip'), {
      'tweede.zip': [own('zip')],
      'diep.png': [{ badge: 'Zip in zip', mark: PROVED }],
    }),
    holder('te-diep.zip', deep, own('zip'), {
      'midden.zip': [own('zip')],
      'binnen.zip': [{ says: 'failure.nested' }],
    }),
    refusal('wachtwoord.zip', lockedZip(), 'failure.encrypted'),
    refusal('stuk.zip', zip.slice(0, 60), 'failure.notAnArchive'),
    ...(await officeDocuments(award)),
  ]
}

async function officeDocuments(award: Award): Promise<readonly MixedFile[]> {
  const parts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }
  const picture = await bakedPng(award, 'Uit Word')
  return [
    holder('cv.docx', await zipOf({ ...parts, 'word/media/1.png': picture }), own('office'), {
      'word/media/1.png': [{ badge: 'Uit Word', mark: PROVED }],
    }),
    refusal(
      'brief.docx',
      await zipOf({ ...parts, 'word/media/1.png': aPng() }),
      'inside.office_one',
      { count: 1 },
    ),
  ]
}

/** A ZIP of one file under AES-256, as 7-Zip and WinZip write it (APPNOTE, appendix E: method 99, extra field 0x9901). */
export function lockedZip(): Uint8Array<ArrayBuffer> {
  const name = Buffer.from('badge.png')
  const extra = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0])
  const data = Buffer.alloc(40, 7)
  const about = Buffer.alloc(26)
  about.writeUInt16LE(51, 0)
  about.writeUInt16LE(1, 2)
  about.writeUInt16LE(99, 4)
  about.writeUInt32LE(data.length, 14)
  about.writeUInt32LE(12, 18)
  about.writeUInt16LE(name.length, 22)
  about.writeUInt16LE(extra.length, 24)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, extra, data])
  const entry = [Buffer.from('PK\x01\x02\x3f\0', 'latin1'), about, Buffer.alloc(14), name, extra]
  const directory = Buffer.concat(entry)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(local.length, 12)
  return new Uint8Array(Buffer.concat([local, directory, Buffer.from('PK\x05\x06'), end]))
}

/** Files that are an address: nothing is fetched, everything is asked first. */
export function addresses(): readonly MixedFile[] {
  const url = (at: number) => `https://school.example/badges/${at}`
  const plist = (at: number) =>
    `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "x" "y">\n<plist><dict><key>URL</key><string>${url(at)}</string></dict></plist>`
  return [
    refusal('link.url', `[InternetShortcut]\r\nURL=${url(1)}\r\n`, 'links_one'),
    refusal('link.webloc', plist(2), 'links_one'),
    refusal('link.desktop', `[Desktop Entry]\nType=Link\nURL=${url(3)}\n`, 'links_one'),
    refusal('lijstje.txt', `Mijn badges\n${url(4)}\n${url(5)}\n`, 'links_other', { count: 2 }),
    refusal('programma.url', '[InternetShortcut]\nURL=file:///C:/x.exe\n', 'inside.link_zero'),
  ]
}
