/** Installs what a fresh clone or a bare machine still lacks, and says what it does. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const WITH_WINDOWS = '/usr/bin/chromium'
/** Opens a new profile for a tenth of what a whole window costs, and the journeys open hundreds. */
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell'
const PACKAGES = ['chromium-headless-shell', 'chromium']

/** The first of these Chromiums that is there; the first of all where there is none. */
const firstOf = (...places) => process.env.RUGZAK_CHROMIUM ?? places.find(existsSync) ?? places[0]

/** The path of the Chromium that the journeys run in. */
export const chromiumPath = () => firstOf(WITHOUT_WINDOWS, WITH_WINDOWS)

/** The path of the Chromium that people have, for what is measured. */
export const wholeChromiumPath = () => firstOf(WITH_WINDOWS, WITHOUT_WINDOWS)

const run = (command, args, cwd, stdio = 'inherit') =>
  spawnSync(command, args, { cwd, stdio }).status === 0

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
  if (existsSync(chromiumPath())) return undefined
  const byHand = `No Chromium at ${chromiumPath()}: run "apt-get install ${PACKAGES[0]}", or set RUGZAK_CHROMIUM to another one.`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand
  console.log('Installing Chromium (apt-get) …')
  run('apt-get', ['update', '-q'], root)
  const install = (name) =>
    run('apt-get', ['install', '-yq', '--no-install-recommends', name], root)
  install('poppler-utils')
  // an older Debian has only the whole one
  for (const name of PACKAGES) if (!existsSync(chromiumPath())) install(name)
  return existsSync(chromiumPath()) ? undefined : byHand
}

/** What `test:places` writes to, as Debian's packages; those of npm stand in a folder of their own. */
const SERVERS = ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server', 'apache2']

/** Installs the servers of the places where there are none. Returns what to do by hand, or undefined when they are there. */
export function ensureServers(root) {
  const folder = join(root, 'e2e/places/servers')
  if (!installed(folder)) {
    console.log('Installing the servers of the places (npm ci) …')
    if (!run('npm', ['ci'], folder)) return 'Their npm packages could not be installed.'
  }
  const missing = SERVERS.filter((name) => !run('dpkg', ['-s', name], root, 'ignore'))
  return missing.length === 0
    ? undefined
    : `Servers are missing: run "apt-get install --no-install-recommends ${missing.join(' ')}".`
}
