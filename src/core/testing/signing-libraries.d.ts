/** The parts of other people's signing libraries that only the tests of proofs use; these packages ship no types. */
declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: { readonly curve: 'P-256' | 'P-384' }): Promise<SigningKey>
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createVerifyCryptosuite(): unknown
  export function createSignCryptosuite(): unknown
}
declare module 'jsonld-signatures' {
  interface Options {
    readonly suite: unknown
    readonly purpose: object
    readonly documentLoader: (url: string) => Promise<unknown>
  }
  const jsigs: {
    sign(document: object, options: Options): Promise<Record<string, unknown>>
    derive(document: object, options: Options): Promise<Record<string, unknown>>
    readonly purposes: { readonly AssertionProofPurpose: new () => object }
  }
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module
  export default jsigs
}
