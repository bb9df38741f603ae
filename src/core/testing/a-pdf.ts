/** Writes small PDFs object by object, so that a test can put a badge in one place and spoil one thing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { type CertificateOrder, openssl, signerOf } from './a-certificate.ts'

export interface APdf {
  /** entries of the Info dictionary */
  readonly info?: Readonly<Record<string, string>>
  /** what stands inside the XMP packet */
  readonly xmp?: string
  /** files by name, listed under EmbeddedFiles */
  readonly files?: Readonly<Record<string, Uint8Array | string>>
  /** files by name, each behind a paperclip on the page */
  readonly clipped?: Readonly<Record<string, Uint8Array | string>>
  /** files by name, only associated with the document (ISO 32000-2, 14.13) */
  readonly associated?: Readonly<Record<string, Uint8Array | string>>
  /** drawing operators of the page, after the title */
  readonly drawing?: string
  /** entries of the catalog */
  readonly catalog?: string
  /** more objects, from 100 up */
  readonly objects?: readonly string[]
}

/** A certificate of one page, with what `parts` add to it. */
export function aPdf(parts: APdf = {}): Uint8Array<ArrayBuffer> {
  const { info = {}, xmp, files = {}, clipped = {}, associated = {}, drawing = '' } = parts
  const pdf = new Writer()
  const font = pdf.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const content = pdf.addStream('', `BT /F1 18 Tf 40 150 Td (Certificaat) Tj ET\n${drawing}`)
  const clips = pdf.addFiles(clipped).map(({ ref }, at) => {
    const place = `/Rect [${10 + 20 * at} 10 ${25 + 20 * at} 25]`
    return pdf.add(`<< /Type /Annot /Subtype /FileAttachment ${place} /FS ${ref} >>`)
  })
  const pages = pdf.reserve()
  const resources = `/Resources << /Font << /F1 ${font} >> >>`
  const page = pdf.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 300 200] ${resources} /Contents ${content} /Annots [${clips.join(' ')}] >>`,
  )
  pdf.put(pages, `<< /Type /Pages /Kids [${page}] /Count 1 >>`)
  const names = pdf.addFiles(files).map(({ name, ref }) => `(${name}) ${ref}`)
  const also = pdf.addFiles(associated).map(({ ref }) => ref)
  const metadata =
    xmp === undefined ? '' : `/Metadata ${pdf.addStream('/Type /Metadata /Subtype /XML', xmp)}`
  for (const more of parts.objects ?? []) pdf.add(more)
  const root = pdf.add(
    `<< /Type /Catalog /Pages ${pages} /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >> /AF [${also.join(' ')}] ${metadata} ${parts.catalog ?? ''} >>`,
  )
  const entries = Object.entries({ Title: 'Certificaat', ...info })
  const about = pdf.add(
    `<< ${entries.map(([key, text]) => `/${key} ${literal(text)}`).join(' ')} >>`,
  )
  return pdf.end(root, about)
}

/** An XMP packet around some markup. */
export function aPacket(markup: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${markup}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`

class Writer {
  readonly #objects: (Buffer | undefined)[] = []

  add(object: string): string {
    const ref = this.reserve()
    this.put(ref, object)
    return ref
  }

  reserve(): string {
    this.#objects.push(undefined)
    return `${this.#objects.length} 0 R`
  }

  put(ref: string, object: string): void {
    this.#objects[Number.parseInt(ref, 10) - 1] = Buffer.from(object, 'latin1')
  }

  addStream(entries: string, content: string | Uint8Array): string {
    const ref = this.reserve()
    const head = Buffer.from(`<< ${entries} /Length ${Buffer.from(content).length} >>\nstream\n`)
    const stream = [head, Buffer.from(content), Buffer.from('\nendstream')]
    this.#objects[this.#objects.length - 1] = Buffer.concat(stream)
    return ref
  }

  addFiles(files: Readonly<Record<string, Uint8Array | string>>) {
    return Object.entries(files).map(([name, content]) => {
      const packed = deflateSync(Buffer.from(content))
      const stream = this.addStream('/Type /EmbeddedFile /Filter /FlateDecode', packed)
      const ref = this.add(
        `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${stream} >> >>`,
      )
      return { name, ref }
    })
  }

  end(root: string, info: string): Uint8Array<ArrayBuffer> {
    let text = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
    const offsets = this.#objects.map((object = Buffer.from('null'), at) => {
      const offset = text.length
      text = Buffer.concat([
        text,
        Buffer.from(`${at + 1} 0 obj\n`),
        object,
        Buffer.from('\nendobj\n'),
      ])
      return `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    const size = offsets.length + 1
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
    const trailer = `trailer\n<< /Size ${size} /Root ${root} /Info ${info} >>\nstartxref\n${text.length}\n%%EOF\n`
    return new Uint8Array(Buffer.concat([text, Buffer.from(table + trailer)]))
  }
}

export interface Signing extends CertificateOrder {
  readonly digest?: string
  readonly options?: readonly string[]
  readonly subFilter?: string
}

/** Hexadecimal digits kept free for a signature. */
const ROOM = 16_000

/** The same certificate, signed by openssl (which must be installed) as ISO 32000-2, 12.8 says. */
export function aSignedPdf(signing: Signing = {}, parts: APdf = {}): Uint8Array<ArrayBuffer> {
  const { subFilter = 'ETSI.CAdES.detached' } = signing
  const range = '/ByteRange [0 0000000000 0000000000 0000000000]'
  const field = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${range} /Contents <${'0'.repeat(ROOM)}> >>`
  const pdf = Buffer.from(aPdf({ ...parts, objects: [...(parts.objects ?? []), field] }))
  const gap = pdf.indexOf(`<${'0'.repeat(100)}`)
  const next = gap + ROOM + 2
  const numbers = [gap, next, pdf.length - next].map((one) => String(one).padStart(10, '0'))
  pdf.write(`/ByteRange [0 ${numbers.join(' ')}]`, pdf.indexOf(range), 'latin1')
  const covered = Buffer.concat([pdf.subarray(0, gap), pdf.subarray(next)])
  pdf.write(signed(covered, signing).toString('hex'), gap + 1, 'latin1')
  return new Uint8Array(pdf)
}

function signed(content: Uint8Array, signing: Signing): Buffer {
  const { digest = 'sha256', options = [] } = signing
  const folder = mkdtempSync(join(tmpdir(), 'rugzak-pdf-'))
  const at = (name: string) => join(folder, name)
  try {
    writeFileSync(at('content'), content)
    writeFileSync(at('signer'), signerOf(signing))
    const files = ['-signer', at('signer'), '-in', at('content'), '-out', at('cms')]
    openssl('cms', '-sign', '-binary', '-outform', 'DER', '-md', digest, ...files, ...options)
    return readFileSync(at('cms'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
