/** Checks a detached CMS signature (RFC 5652) with the key in its signer's certificate, by PKI.js on WebCrypto. */
import { UTCTime } from 'asn1js'
import {
  type Certificate,
  ContentInfo,
  RSASSAPSSParams,
  SignedData,
  SignedDataVerifyError,
  type SignerInfo,
} from 'pkijs'
import { COMMON_NAME, nameIn, ORGANISATION } from '../certificate/name.ts'
import type { PublicJwk } from '../keys/key.ts'
import { isWeak } from '../signature/weak-key.ts'

export type CmsState =
  /** the bytes are those that were signed with the key in the certificate */
  | 'holds'
  /** they are not */
  | 'broken'
  /** anybody could have made it: SHA-1, or a key that is short or known (docs/spec/judging.md 7) */
  | 'weak'
  | 'unsupported'
  | 'unreadable'

export interface CmsAnswer {
  readonly state: CmsState
  readonly signer?: string
  readonly signedAt?: string
  readonly isOutsideCertificate?: true
}

/** Never rejects. The chain is not followed, so the certificate may be anybody's. */
export async function checkCms(
  cms: Uint8Array,
  content: Uint8Array<ArrayBuffer>,
): Promise<CmsAnswer> {
  try {
    return await answer(signedData(cms), content)
  } catch {
    return { state: 'unreadable' }
  }
}

async function answer(message: SignedData, content: Uint8Array<ArrayBuffer>): Promise<CmsAnswer> {
  const [signer, ...others] = message.signerInfos
  if (!signer || others.length > 0) return { state: 'unreadable' }
  // PKI.js would check what the message itself carries, and not the file
  if (message.encapContentInfo.eContent) return { state: 'unsupported' }
  const { state, certificate } = await checked(message, content)
  return {
    state: state === 'holds' ? strength(signer, certificate) : state,
    ...(certificate && said(signer, certificate)),
  }
}

function signedData(cms: Uint8Array): SignedData {
  return new SignedData({ schema: ContentInfo.fromBER(cms.slice().buffer).content as unknown })
}

interface Checked {
  readonly state: CmsState
  readonly certificate?: Certificate | undefined
}

async function checked(message: SignedData, content: Uint8Array<ArrayBuffer>): Promise<Checked> {
  try {
    const order = { signer: 0, data: content.buffer, extendedMode: true } as const
    const { signatureVerified, signerCertificate } = await message.verify(order)
    const certificate = signerCertificate ?? undefined
    return { state: signatureVerified ? 'holds' : 'broken', certificate }
  } catch (error) {
    if (!(error instanceof SignedDataVerifyError)) throw error
    const isDigest = error.message.includes("Message digest doesn't match")
    return {
      state: isDigest ? 'broken' : 'unsupported',
      certificate: error.signerCertificate ?? undefined,
    }
  }
}

/** NIST and RFC 8017 identifiers of SHA-256, SHA-384 and SHA-512, and of what signs with them. */
const STRONG_DIGESTS = ['1', '2', '3'].map((last) => `2.16.840.1.101.3.4.2.${last}`)
const STRONG_SIGNATURES = [
  ...['11', '12', '13'].map((last) => `1.2.840.113549.1.1.${last}`),
  ...['2', '3', '4'].map((last) => `1.2.840.10045.4.3.${last}`),
]
/** its digest is that of the message */
const PLAIN_RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'

function strength(signer: SignerInfo, certificate: Certificate | undefined): CmsState {
  const strong =
    STRONG_DIGESTS.includes(signer.digestAlgorithm.algorithmId) && signsStrongly(signer)
  return strong && certificate && !hasWeakKey(certificate) ? 'holds' : 'weak'
}

function signsStrongly({ signatureAlgorithm }: SignerInfo): boolean {
  const { algorithmId } = signatureAlgorithm
  if (algorithmId !== RSA_PSS) return [PLAIN_RSA, ...STRONG_SIGNATURES].includes(algorithmId)
  const { hashAlgorithm } = new RSASSAPSSParams({
    schema: signatureAlgorithm.algorithmParams as unknown,
  })
  return STRONG_DIGESTS.includes(hashAlgorithm.algorithmId)
}

function hasWeakKey({ subjectPublicKeyInfo }: Certificate): boolean {
  return isWeak(subjectPublicKeyInfo.toJSON() as PublicJwk) // a JWK: it was just imported as one
}

/** What the signer and the certificate say of themselves. */
function said(signer: SignerInfo, certificate: Certificate): Omit<CmsAnswer, 'state'> {
  const name = nameIn(certificate, [COMMON_NAME, ORGANISATION])
  const at = signingTime(signer)
  const [from, until] = [certificate.notBefore.value, certificate.notAfter.value]
  return {
    ...(name && { signer: name }),
    ...(at && { signedAt: at.toISOString() }),
    ...(at && (at < from || at > until) && { isOutsideCertificate: true }),
  }
}

const SIGNING_TIME = '1.2.840.113549.1.9.5'

function signingTime({ signedAttrs }: SignerInfo): Date | undefined {
  const time = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)
  const value: unknown = time?.values[0]
  const date = value instanceof UTCTime ? value.toDate() : undefined // a GeneralizedTime is one as well
  return date && Number.isNaN(date.getTime()) ? undefined : date
}
