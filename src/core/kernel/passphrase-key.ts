/** The key that a passphrase stands for: PBKDF2-SHA-256 (RFC 8018) for AES-256-GCM. */
import { utf8 } from './bytes.ts'

/** `rounds` as the format that asks for it says; the key cannot be exported. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  // NFC, because the same é typed on a phone and on a laptop can be different bytes
  const typed = utf8(passphrase.normalize('NFC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
