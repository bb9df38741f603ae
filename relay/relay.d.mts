/** Types of relay.mjs, for its tests. */
import type { Server } from 'node:http'

export interface RelayOptions {
  readonly origins: readonly string[]
  readonly perMinute?: number
  readonly allowHttp?: boolean
  readonly allowed?: readonly string[]
  readonly lookup?: (host: string) => Promise<readonly { readonly address: string }[]>
  readonly limits?: Readonly<Record<string, number>>
  readonly connection?: {
    readonly port?: number
    readonly defaultPort?: number
    readonly ca?: string
  }
  readonly log?: (host: string) => void
}
export function createRelay(options: RelayOptions): Server
