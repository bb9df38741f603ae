/** armadietto with one account. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, type Host, newFolder, SERVERS, startProcess } from './process.ts'

export const STORAGE_LOGIN = {
  username: 'anna',
  password: 'correct horse',
  email: 'anna@example.org',
}

export interface StorageHost extends Host {
  readonly account: string
  /** what the site gives after its own question */
  readonly token: (login: string) => Promise<string>
}

export async function startStorage(): Promise<StorageHost> {
  const [folder, port] = [newFolder(), await freePort()]
  const conf = {
    allow_signup: true,
    storage_path: join(folder, 'data'),
    http: { host: '127.0.0.1', port },
    logging: { log_dir: join(folder, 'logs'), stdout: [], log_files: ['error'] },
    basePath: '',
  }
  writeFileSync(join(folder, 'conf.json'), JSON.stringify(conf))
  const address = `http://127.0.0.1:${port}/`
  const bin = join(SERVERS, 'armadietto/bin/armadietto.js')
  const command = [process.execPath, bin, '-c', join(folder, 'conf.json')] as const
  const stop = await startProcess({ command: [...command], folder, ready: address })
  await fetch(`${address}signup`, { method: 'POST', body: new URLSearchParams(STORAGE_LOGIN) })
  return { address, stop, account: `anna@127.0.0.1:${port}`, token }
}

async function token(login: string): Promise<string> {
  const asked = {
    client_id: 'http://localhost',
    redirect_uri: 'http://localhost/',
    response_type: 'token',
    scope: 'rugzak:rw',
    state: 'x',
    ...STORAGE_LOGIN,
    allow: 'Allow',
  }
  const { origin } = new URL(login)
  const answer = await fetch(`${origin}/oauth`, {
    method: 'POST',
    body: new URLSearchParams(asked),
    redirect: 'manual',
  })
  const where = answer.headers.get('Location') ?? ''
  return new URLSearchParams(where.split('#')[1]).get('access_token') ?? ''
}
