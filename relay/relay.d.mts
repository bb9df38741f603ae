/** Types of relay.mjs, for its tests. */
import type { Server } from 'node:http'
import type { PublicOptions } from './fetch-public.mjs'

export interface RelayOptions extends PublicOptions {
  readonly origins: readonly string[]
  readonly perMinute?: number
  readonly log?: (host: string) => void
}
export function createRelay(options: RelayOptions): Server
