/** Types of fetch-public.mjs. */
import type { IncomingMessage } from 'node:http'

export interface PublicOptions {
  readonly allowHttp?: boolean
  readonly limits?: Readonly<Record<string, number>>
  /** which addresses a name has */
  readonly lookup?: (host: string) => Promise<readonly { readonly address: string }[]>
  /** which server stands in for an address that was vetted */
  readonly connect?: (address: string) => {
    readonly address: string
    readonly port?: number
    readonly defaultPort?: number
    readonly ca?: string
  }
}

export function fetchPublic(
  address: string,
  options?: PublicOptions,
): Promise<{
  readonly url: string
  readonly response: IncomingMessage
  readonly body: Uint8Array<ArrayBuffer>
}>
