/** The parts of the selective disclosure suite that we use; the package ships no types. */
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export interface SdVerifyData {
    readonly baseSignature: Uint8Array
    readonly proofHash: Uint8Array
    readonly publicKey: Uint8Array
    readonly signatures: readonly Uint8Array[]
    readonly nonMandatory: readonly string[]
    readonly mandatoryHash: Uint8Array
  }
  /** used by the tests, which sign and disclose */
  export function createSignCryptosuite(options: {
    readonly mandatoryPointers: readonly string[]
  }): object
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[]
  }): object
  export function createVerifyCryptosuite(): {
    readonly name: string
    createVerifyData(input: {
      readonly cryptosuite: object
      readonly document: object
      readonly proof: object
      readonly documentLoader: (url: string) => Promise<unknown>
    }): Promise<SdVerifyData>
  }
}
