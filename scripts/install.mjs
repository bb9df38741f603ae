/** Installs what a fresh clone or a bare machine still lacks, and says what it does. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const CHROMIUM = process.env.RUGZAK_CHROMIUM ?? '/usr/bin/chromium'

const run = (command, args, cwd) => spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0

/** npm writes this file last, so an installation that was cut short counts as absent. */
const installed = (root) => existsSync(join(root, 'node_modules/.package-lock.json'))

/** Installs the packages of the lock file where there are none. Returns false when that failed. */
export function ensurePackages(root) {
  if (installed(root)) return true
  console.log('Installing packages (npm ci) …')
  return run('npm', ['ci'], root)
}

/** Installs Debian's Chromium where there is none. Returns what to do by hand, or undefined when it is there. */
export function ensureChromium(root) {
  if (existsSync(CHROMIUM)) return undefined
  const byHand = `No Chromium at ${CHROMIUM}: run "apt-get install chromium", or set RUGZAK_CHROMIUM to another one.`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand
  console.log('Installing Chromium (apt-get) …')
  run('apt-get', ['update', '-q'], root)
  run('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium', 'poppler-utils'], root)
  return existsSync(CHROMIUM) ? undefined : byHand
}
