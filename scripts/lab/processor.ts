/** Measures the processor time of the browsers we started: what other work on the machine cannot add to. */
import { readdirSync, readFileSync } from 'node:fs'

/** ms in a tick of the kernel's clock (USER_HZ is 100 everywhere) */
const TICK = 10

interface Process {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
}

function processOf(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return undefined // it ended meanwhile
  }
}

function livingBelow(): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name) => processOf(Number(name)) ?? [])
  const ours = new Set([process.pid])
  // a child is listed after its parent, unless numbers ran round
  for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid)
  return all.filter(({ pid }) => pid !== process.pid && ours.has(pid))
}

/** Watches the processes below this one; the answer is the ms that those still alive have worked since. */
export function watchProcessor(): () => number {
  const before = new Map(livingBelow().map(({ pid, ticks }) => [pid, ticks]))
  return () =>
    livingBelow().reduce((sum, { pid, ticks }) => sum + ticks - (before.get(pid) ?? 0), 0) * TICK
}
