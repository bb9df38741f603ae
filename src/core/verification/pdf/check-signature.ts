/** Says what is proved of a signed PDF: that its bytes are those somebody signed. Who that is stays a name. */
import type { CmsState } from './cms.ts'
import { type SignatureField, signatureFields } from './signature-fields.ts'

/**
 * One signature in a PDF. Whatever its state, nobody checked whether the signer is who the certificate says:
 * no list of authorities ships with the app.
 */
export interface PdfSignature {
  readonly state: CmsState
  /** false when bytes were added after it, or never covered */
  readonly coversAll: boolean
  /** as the certificate says */
  readonly signer?: string
  /** ISO 8601, as the signer says */
  readonly signedAt?: string
  /** the certificate had not begun or had ended at `signedAt` */
  readonly isOutsideCertificate?: true
}

/** A document goes by many hands; more than this is an attack on our time. */
const MOST = 20

/** The signatures that a PDF carries, in the order of the file. Never rejects, asks nobody. */
export function checkPdfSignatures(pdf: Uint8Array): Promise<readonly PdfSignature[]> {
  return Promise.all(signatureFields(pdf, MOST).map(checkField))
}

/** ISO 32000-2, 12.8.3.3 and 12.8.3.4: both are a CMS message over exactly the covered bytes. */
const DETACHED = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached']

async function checkField(field: SignatureField): Promise<PdfSignature> {
  const { subFilter, cms, covered, coversAll } = field
  if (!DETACHED.includes(subFilter)) return { state: 'unsupported', coversAll }
  const { checkCms } = await import('./cms.ts') // most PDFs are not signed
  return { coversAll, ...(await checkCms(cms, covered)) }
}
