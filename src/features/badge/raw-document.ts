/** The document as it was received, laid out for reading; a JWT is shown decoded, with what it discloses. */
import type { Payload } from '#core/badge/credential.ts'
import { fromBase64url, fromUtf8 } from '#core/kernel/bytes.ts'

export function rawDocument({ form, text }: Payload): string {
  if (form === 'url' || form === 'xml') return text
  if (form === 'json') return indented(text)
  const [jws = '', ...disclosed] = text.split('~')
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const signed = [indented(decoded(header)), indented(decoded(payload)), signature]
  return [...signed, ...disclosed.filter(Boolean).map(decoded)].join('\n\n')
}

function decoded(part: string): string {
  const bytes = fromBase64url(part)
  return (bytes && fromUtf8(bytes)) ?? part
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
