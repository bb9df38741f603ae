/** The two calls of jsonld.js that we use; the package ships no types. */
declare module 'jsonld' {
  export interface JsonLdEvent {
    readonly code: string
    readonly level: string
    readonly details?: Readonly<Record<string, unknown>>
  }
  export interface JsonLdOptions {
    readonly documentLoader: (url: string) => Promise<unknown>
    readonly eventHandler?: (call: {
      readonly event: JsonLdEvent
      readonly next: () => void
    }) => void
    readonly safe?: boolean
    readonly canonizeOptions?: Readonly<Record<string, unknown>>
    readonly format?: string
    readonly base?: null
    readonly rdfDirection?: 'i18n-datatype'
  }
  const jsonld: {
    canonize(document: object, options: JsonLdOptions): Promise<string>
  }
  // biome-ignore lint/style/noDefaultExport: jsonld.js is a CommonJS module
  export default jsonld
}
