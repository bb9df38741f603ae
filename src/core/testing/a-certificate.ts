/** Has openssl (which must be installed) make keys with their own certificates, and signs JWS with them by jose. */
import { execFileSync } from 'node:child_process'
import { CompactSign, importPKCS8 } from 'jose'
import { utf8 } from '../kernel/bytes.ts'

export interface CertificateOrder {
  readonly subject?: string
  /** as openssl names kinds of keys */
  readonly key?: readonly string[]
}

export const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
const signers = new Map<string, Buffer>()
const REQUEST = ['req', '-x509', '-nodes', '-days', '2', '-keyout', '-']

/** A key and its own certificate, as PEM; made once, because a key takes a second. */
export function signerOf(order: CertificateOrder = {}): Buffer {
  const { subject = '/O=Werf/CN=Werf De Kiel', key = ['rsa:2048'] } = order
  const kind = JSON.stringify([subject, key])
  const made = signers.get(kind) ?? openssl(...REQUEST, '-subj', subject, '-newkey', ...key)
  signers.set(kind, made)
  return made
}

export interface Sealer {
  /** base64 DER, as in `x5c` */
  readonly certificate: string
  readonly sign: (payload: unknown, header?: object) => Promise<string>
}

const BLOCK = (label: string) => new RegExp(`-----BEGIN ${label}-----([^-]+)-----END ${label}-----`)

/** Signs with the key of a certificate that says it is somebody's, and puts that in the header. */
export async function aSealer(alg: string, order: CertificateOrder = {}): Promise<Sealer> {
  const pem = signerOf(order).toString()
  const certificate = (BLOCK('CERTIFICATE').exec(pem)?.[1] ?? '').replace(/\s/g, '')
  const key = await importPKCS8(BLOCK('PRIVATE KEY').exec(pem)?.[0] ?? '', alg)
  return {
    certificate,
    sign: (payload, header = {}) =>
      new CompactSign(utf8(JSON.stringify(payload)))
        .setProtectedHeader({ alg, x5c: [certificate], ...header })
        .sign(key, { crit: understood(header) }),
  }
}

/** The library signs no critical member that it was not told of. */
const understood = (header: { readonly crit?: readonly string[] }) =>
  Object.fromEntries((header.crit ?? []).map((name) => [name, true]))
