/** Starts Chromium as a process of its own, so that it can be killed as a crash or a user would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from '@playwright/test'
import { wholeChromiumPath } from '../install.mjs'

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--remote-debugging-port=0',
]

export interface Started {
  readonly browser: Browser
  /** process group that all of its processes are in */
  readonly group: number
  /** ends every process of it at once, without a word of warning */
  readonly kill: () => Promise<void>
  /** asks it to close, and waits */
  readonly close: () => Promise<void>
}

/** A browser on a profile that stays when it ends. */
export async function startChromium(profile: string): Promise<Started> {
  const child = spawn(
    wholeChromiumPath(),
    [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'],
    {
      detached: true, // a process group of its own, to be killed whole
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(child, 'exit')
  endWithUs(child)
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const group = child.pid
  if (group === undefined) throw new Error('Chromium did not start')
  const signal = async (name: 'SIGKILL' | 'SIGTERM') => {
    process.kill(-group, name)
    await ended
  }
  return { browser, group, kill: () => signal('SIGKILL'), close: () => signal('SIGTERM') }
}

/** A group of its own outlives a script that failed, and its browser would go on taking memory and time. */
function endWithUs(child: ChildProcess): void {
  const end = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Chromium has no error output')
  for await (const line of createInterface(stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    stderr.resume()
    return address
  }
  throw new Error('Chromium did not start')
}
