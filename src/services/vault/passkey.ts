/** Passkeys of this browser or phone: what they give by the PRF extension (WebAuthn level 3, 10.1.4) opens a vault. */
import { base64url, fromBase64url } from '#core/kernel/bytes.ts'
import { random } from '#core/kernel/random.ts'
import { failed, found, type Result } from '#core/kernel/result.ts'
import type { Opener, VaultHeader } from '#core/vault/keys.ts'

/** `noPasskey`: none was made or chosen; `noPrf`: this one gives nothing to open a vault with */
export interface PasskeyFailure {
  readonly kind: 'noPasskey' | 'noPrf'
}

export interface Passkey {
  readonly credential: string
  readonly secret: Uint8Array<ArrayBuffer>
  readonly salt: Uint8Array<ArrayBuffer>
}

const SIZE = 32
/** ms in which somebody finds their phone */
const TIMEOUT = 120_000

/** Whether there is any use in offering one here. Asks nothing of the person. */
export async function canUsePasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  if (!('getClientCapabilities' in PublicKeyCredential)) return false
  return (await PublicKeyCredential.getClientCapabilities())['extension:prf'] ?? false
}

/** Makes a passkey; some give their secret only when they are used, so that one may be asked twice. */
export async function makePasskey(name: string): Promise<Result<Passkey, PasskeyFailure>> {
  const salt = bytes(SIZE)
  const made = await asked(() => navigator.credentials.create({ publicKey: creation(name, salt) }))
  if (!made) return failed({ kind: 'noPasskey' })
  const credential = base64url(new Uint8Array(made.rawId))
  const { prf } = made.getClientExtensionResults()
  if (!prf?.enabled && !prf?.results) return failed({ kind: 'noPrf' })
  const secret = secretOf(made)
  if (secret) return found({ credential, secret, salt })
  const used = await ask([{ credential, salt }])
  return used.ok ? found({ ...used.value, salt }) : used
}

/** Of all passkeys that open one of these vaults the person uses one. */
export async function askPasskey(
  headers: readonly VaultHeader[],
): Promise<Result<Opener, PasskeyFailure>> {
  const known = headers.flatMap(({ slots }) =>
    slots.flatMap((slot) =>
      slot.kind === 'passkey'
        ? [{ credential: slot.credential, salt: fromBase64url(slot.salt) ?? bytes(0) }]
        : [],
    ),
  )
  if (known.length === 0) return failed({ kind: 'noPasskey' })
  const used = await ask(known)
  return used.ok ? found({ kind: 'passkey', ...used.value }) : used
}

async function ask(
  known: readonly Pick<Passkey, 'credential' | 'salt'>[],
): Promise<Result<Pick<Passkey, 'credential' | 'secret'>, PasskeyFailure>> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    ...{ challenge: bytes(SIZE), timeout: TIMEOUT, userVerification: 'required' },
    allowCredentials: known.map(({ credential }) => ({
      ...{ type: 'public-key', id: fromBase64url(credential) ?? bytes(0) },
    })),
    extensions: {
      prf: {
        evalByCredential: Object.fromEntries(
          known.map(({ credential, salt }) => [credential, { first: salt }]),
        ),
      },
    },
  }
  const used = await asked(() => navigator.credentials.get({ publicKey }))
  if (!used) return failed({ kind: 'noPasskey' })
  const secret = secretOf(used)
  const credential = base64url(new Uint8Array(used.rawId))
  return secret ? found({ credential, secret }) : failed({ kind: 'noPrf' })
}

const ES256 = -7
const RS256 = -257

/** Nothing of the person goes into it, and nobody checks what it signs: only its secret counts. */
function creation(name: string, salt: Uint8Array<ArrayBuffer>): PublicKeyCredentialCreationOptions {
  return {
    ...{ challenge: bytes(SIZE), timeout: TIMEOUT },
    rp: { name: 'Rugzak' },
    user: { id: bytes(SIZE), name, displayName: name },
    pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    extensions: { prf: { eval: { first: salt } } },
  }
}

/** Undefined when the person or the browser said no. */
async function asked(
  ask: () => Promise<Credential | null>,
): Promise<PublicKeyCredential | undefined> {
  try {
    const credential = await ask()
    return credential instanceof PublicKeyCredential ? credential : undefined
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

function secretOf(credential: PublicKeyCredential): Uint8Array<ArrayBuffer> | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (!first) return undefined
  return new Uint8Array(
    ArrayBuffer.isView(first)
      ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
      : first,
  )
}

const bytes = (size: number) => new Uint8Array(random(size))
