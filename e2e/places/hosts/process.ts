/** Starts a server of one test run on a free port of this machine, and ends it with everything that it wrote. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Host {
  /** with a final slash */
  readonly address: string
  readonly stop: () => Promise<void>
}

export const SERVERS = new URL('../servers/node_modules/', import.meta.url).pathname

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rugzak-place-'))
}

export interface Started {
  readonly command: readonly [string, ...string[]]
  readonly folder: string
  /** answers as soon as the server does */
  readonly ready: string
  readonly env?: Readonly<Record<string, string>>
}

const PATIENCE = 120_000

/** Servers of a test that failed, or that was broken off, go with the run. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) kill(child)
})

/** With its workers. */
function kill({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid)
}

/** A program that ends at the latest with this run. */
export function background(name: string, args: readonly string[], how: SpawnOptions): ChildProcess {
  const child = spawn(name, args, { ...how, detached: true })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Resolves when it answers at `ready`; rejects with what it said when it ends before. */
export async function startProcess({
  command,
  folder,
  ready,
  env,
}: Started): Promise<() => Promise<void>> {
  const [name, ...args] = command
  // a server is no test, whatever runs it; and it leads a group, because some have workers that would outlive them
  const own = { PATH: process.env.PATH ?? '', HOME: folder, ...env }
  const child = background(name, args, { cwd: folder, env: own, stdio: 'pipe' })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => said.push(part.toString()))
  const stop = () => ended(child, folder)
  const late = Date.now() + PATIENCE
  while (!(await answers(ready))) {
    if (child.exitCode !== null || Date.now() > late) {
      await stop()
      throw new Error(`${name} did not start: ${said.join('').slice(-2000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return stop
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { redirect: 'manual' })
    return true
  } catch {
    return false
  }
}

async function ended(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    kill(child)
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
}
