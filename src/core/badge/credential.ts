/** A credential as received: the exact text that was signed or hosted, and what it says. */
import type { Badge, BadgeId } from './badge.ts'

/** How the credential reached us, byte for byte. */
export type Payload =
  | { readonly form: 'json'; readonly text: string }
  /** compact JWS: OB 1/2 signed badge, VC-JWT, or SD-JWT with what it discloses */
  | { readonly form: 'jws'; readonly text: string }
  /** an older credential of Europass (EDCI) */
  | { readonly form: 'xml'; readonly text: string }
  /** the address of a hosted badge (OB 0.5/1.x baked URL) */
  | { readonly form: 'url'; readonly text: string }

export interface Credential {
  readonly id: BadgeId
  readonly payload: Payload
  /** read from the payload; for a bare URL a placeholder until the hosted copy was read */
  readonly badge: Badge
}
