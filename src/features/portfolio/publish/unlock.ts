/** The script of a locked page: asks for the passphrase, and puts the page that was locked in its own place. */

/**
 * Stands as text in the page, so it may name nothing outside itself. Undoes `lock` of core/sharing/passphrase.ts:
 * salt, iv and AES-256-GCM under PBKDF2-SHA-256. Under the policy of the locked page only the script and style
 * that were in the page before it was locked run behind it.
 */
export function unlockPage(): void {
  const form = document.querySelector('form')
  const typed = document.querySelector('input')
  const said = document.querySelector('output')
  const text = document.getElementById('rugzak-locked')?.textContent ?? ''
  const locked = Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0))
  const open = async (passphrase: string) => {
    const bytes = new TextEncoder().encode(passphrase.normalize('NFC'))
    const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: locked.slice(0, 16), iterations: 600_000 }
    const aes = { name: 'AES-GCM', length: 256 }
    const key = await crypto.subtle.deriveKey(how, base, aes, false, ['decrypt'])
    const cipher = { name: 'AES-GCM', iv: locked.slice(16, 28) }
    const page = await crypto.subtle.decrypt(cipher, key, locked.slice(28))
    document.open()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else runs the scripts of a page that takes this one's place
    document.write(new TextDecoder().decode(page))
    document.close()
  }
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    open(typed?.value ?? '').catch(() => {
      if (said) said.textContent = said.dataset.wrong ?? ''
    })
  })
}
