/** WebKitGTK, the engine of Safari as near as Debian has it, in a window of a virtual screen. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Engine } from './engine.ts'

/** What one line from the window may say. */
interface Line {
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly crash?: string
  readonly ready?: true
}

interface Asked {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

const DRIVER = join(import.meta.dirname, 'webkit.py')

/** Software alone, and none of the sandboxes that a container has not. */
const PLAIN = {
  LANG: 'en_GB.UTF-8',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  GTK_A11Y: 'none',
  LIBGL_ALWAYS_SOFTWARE: '1',
  GDK_BACKEND: 'x11',
}

function start(mode: 'kept' | 'private', folder: string): ChildProcess {
  const args = ['-a', '-s', '-screen 0 1400x1000x24', '/usr/bin/python3', DRIVER, mode, folder]
  return spawn('xvfb-run', args, {
    env: { ...process.env, ...PLAIN, HOME: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
}

/** `private` keeps nothing on disk, like a private window of Safari. */
export async function webkit(mode: 'kept' | 'private'): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'rugzak-webkit-'))
  const window = start(mode, folder)
  const asked = new Map<number, Asked>()
  let last = 0
  const isReady = new Promise<void>((resolve, reject) => {
    window.once('error', reject)
    window.once('exit', () => reject(new Error('WebKitGTK did not start')))
    createInterface({ input: window.stdout ?? process.stdin }).on('line', (text) => {
      const line = JSON.parse(text) as Line // written by our own driver
      if (line.ready) resolve()
      if (line.crash !== undefined)
        for (const one of asked.values()) one.reject(new Error(line.crash))
      hear(asked, line)
    })
  })
  await isReady
  const ask = (order: object) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1
      asked.set(last, { resolve, reject })
      window.stdin?.write(`${JSON.stringify({ ...order, id: last })}\n`)
    })
  return {
    goto: async (url) => {
      await ask({ url })
    },
    run: (expression) => ask({ body: `const value = await (${expression}); return value ?? null` }),
    close: () => ended(window, folder),
  }
}

function hear(asked: Map<number, Asked>, { id, value, error }: Line): void {
  const one = asked.get(id ?? 0)
  asked.delete(id ?? 0)
  if (error === undefined) one?.resolve(value)
  else one?.reject(new Error(error))
}

/** The virtual screen, the window and its processes are one group. */
async function ended(window: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => window.once('exit', resolve))
  window.stdin?.end()
  const end = setTimeout(() => window.pid && process.kill(-window.pid, 'SIGKILL'), 5_000)
  await gone
  clearTimeout(end)
  rmSync(folder, { recursive: true, force: true })
}
