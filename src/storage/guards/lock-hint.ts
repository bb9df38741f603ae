/** Remembers outside the database that it is locked, so that a page knows before it asks anything. */
const HINT = 'rugzak.lock'

/** The lock itself lies in the database: where this is cleared, the first look there notices (lock-guard.ts). */
export function isLockHinted(): boolean {
  try {
    return localStorage.getItem(HINT) !== null
  } catch {
    return false
  }
}

/** False where the browser keeps nothing outside the database: no lock is put on there. */
export function hintLock(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.setItem(HINT, 'on')
    else localStorage.removeItem(HINT)
    return isLockHinted() === isOn
  } catch {
    return false
  }
}
