/** Measures what a started browser holds in memory. */
import { readdir, readFile } from 'node:fs/promises'

const KIB_PER_MIB = 1024

/** Memory of all processes of a group that no file backs, in MiB. */
export async function memoryOf(group: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      if (Number(stat.slice(stat.lastIndexOf(')')).split(' ')[3]) !== group) return 0
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      const kib = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+)/gm)]
      return kib.reduce((sum, match) => sum + Number(match[1]), 0)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / KIB_PER_MIB
}

/** Watches a group from now on; the answer stops watching and is the most it held above now, in MiB. */
export async function watchMemory(group: number): Promise<() => number> {
  const before = await memoryOf(group)
  let most = before
  const look = async () => {
    most = Math.max(most, await memoryOf(group))
  }
  const watch = setInterval(() => void look(), 100)
  return () => {
    clearInterval(watch)
    return most - before
  }
}
