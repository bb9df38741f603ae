/** A line to a server that is cut in the middle of an upload. */
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './process.ts'

export interface Cut {
  readonly address: string
  readonly stop: () => void
}

/** Lets `bytes` through of each connection, then breaks it on both sides. */
export async function cutLine(to: string, bytes: number): Promise<Cut> {
  const [port, target] = [await freePort(), Number(new URL(to).port)]
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    let passed = 0
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
    }
    far.pipe(near)
    near.on('data', (part) => {
      passed += part.length
      far.write(part.subarray(0, Math.max(0, part.length - Math.max(0, passed - bytes))))
      if (passed > bytes) for (const socket of [near, far]) socket.destroy()
    })
    near.on('close', () => far.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://${new URL(to).hostname}:${port}/`,
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
