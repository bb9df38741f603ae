/** Mails, tar archives and other containers for tests, written as the programs that make them do. */
import { utf8 } from '../kernel/bytes.ts'

export interface Attached {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly disposition?: 'inline' | 'attachment'
}

/** A multipart mail with a plain text, an HTML text when there is one, and attachments in base64. */
export function aMail(text: string, attachments: readonly Attached[], html = ''): Uint8Array {
  const boundary = `grens-${text.length}-${attachments.length}`
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(text)}`,
    ...(html ? [`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`] : []),
    ...attachments.map(attachedPart),
  ]
  return utf8(
    [
      'Received: from mail.example.org by mx.example.net; Mon, 2 Mar 2026 09:00:00 +0100',
      'From: School <noreply@school.example>',
      'To: sam@leerling.example',
      'Subject: =?utf-8?q?Je_badge?=',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      ...parts.map((part) => `--${boundary}\r\n${part}`),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  )
}

/** RFC 2045, 6.7, with soft line breaks. */
function quoted(text: string): string {
  const bytes = Array.from(
    utf8(text),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return bytes.map((it, at) => (at % 24 === 23 ? `${it}=\r\n` : it)).join('')
}

function attachedPart({ name, type, bytes, disposition = 'attachment' }: Attached): string {
  const isMessage = type === 'message/rfc822'
  const head = [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: ${disposition}; filename="${name}"`,
    ...(disposition === 'inline' ? [`Content-ID: <${name}>`] : []),
  ]
  if (isMessage) return [...head, '', Buffer.from(bytes).toString()].join('\r\n')
  const lines = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return [...head, 'Content-Transfer-Encoding: base64', '', lines].join('\r\n')
}

export interface TarFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type?: string
}

/** A ustar archive; long names go before it as GNU tar writes them. */
export function aTar(files: readonly TarFile[]): Uint8Array<ArrayBuffer> {
  const blocks = files.flatMap((file) =>
    file.name.length > 100
      ? [
          ...tarEntry({ name: '././@LongLink', bytes: utf8(`${file.name}\0`), type: 'L' }),
          ...tarEntry(file),
        ]
      : tarEntry(file),
  )
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

function tarEntry({ name, bytes, type = '0' }: TarFile): readonly Buffer[] {
  const header = Buffer.alloc(512)
  header.write(name.slice(0, 100), 0)
  header.write('0000644\0', 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512)
  return [header, Buffer.from(bytes), padding]
}
