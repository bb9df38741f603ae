/** Reads what an X.509 certificate says of itself, by PKI.js. */
import { Certificate } from 'pkijs'
import { fromBase64url } from '../../kernel/bytes.ts'
import type { PublicJwk } from '../keys/key.ts'
import { jwkFromPem } from '../keys/pem.ts'
import { COMMON_NAME, nameIn, ORGANISATION } from './name.ts'

export interface ReadCertificate {
  readonly jwk: PublicJwk
  /** the organisation, else whoever it names; '' when it names nobody */
  readonly name: string
  /** ISO 8601: the days it was made for */
  readonly from: string
  readonly until: string
}

/** Of base64 DER; undefined when it is no certificate, or has a key of a kind that we do not know. */
export function certificateOf(base64: string): ReadCertificate | undefined {
  const jwk = jwkFromPem(`-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`)
  if (jwk === undefined) return undefined
  try {
    const certificate = Certificate.fromBER(fromBase64url(base64) ?? new Uint8Array())
    return {
      jwk,
      name: nameIn(certificate, [ORGANISATION, COMMON_NAME]),
      from: certificate.notBefore.value.toISOString(),
      until: certificate.notAfter.value.toISOString(),
    }
  } catch {
    return undefined
  }
}
