/** Community Solid Server with the pod of one learner, made by its own account API. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, type Host, newFolder, SERVERS, startProcess } from './process.ts'

export const SOLID_LOGIN = { email: 'anna@example.org', password: 'correct horse' }

export interface SolidHost extends Host {
  readonly webId: string
  /** for requests as this learner, without a browser */
  readonly token: () => Promise<string>
}

/** Its command has no option for this, and would listen to the whole network. */
const LOOPBACK = `const { Server } = require('net'); const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) { return listen.call(this, port, '127.0.0.1', ...rest.filter((it) => typeof it === 'function')) }`

export async function startSolid(): Promise<SolidHost> {
  const [folder, port] = [newFolder(), await freePort()]
  writeFileSync(join(folder, 'loopback.cjs'), LOOPBACK)
  const address = `http://localhost:${port}/`
  const stop = await startProcess({
    command: [
      process.execPath,
      join(SERVERS, '@solid/community-server/bin/server.js'),
      ...[
        '-c',
        '@css:config/file.json',
        '-f',
        join(folder, 'data'),
        '-p',
        `${port}`,
        '-b',
        address,
        '-l',
        'warn',
      ],
    ],
    folder,
    ready: address,
    env: { NODE_OPTIONS: `-r ${join(folder, 'loopback.cjs')}` },
  })
  const account = await makeAccount(address)
  return { address, stop, ...account }
}

interface Controls {
  readonly controls: {
    readonly password: { readonly create: string }
    readonly account: {
      readonly create: string
      readonly pod: string
      readonly clientCredentials: string
    }
  }
}

async function makeAccount(address: string): Promise<Pick<SolidHost, 'webId' | 'token'>> {
  const { controls: open } = await asked<Controls>(`${address}.account/`)
  const { authorization } = await asked<{ authorization: string }>(open.account.create, {})
  const as = { Authorization: `CSS-Account-Token ${authorization}` }
  const { controls } = await asked<Controls>(`${address}.account/`, undefined, as)
  await asked(controls.password.create, SOLID_LOGIN, as)
  const { webId } = await asked<{ webId: string }>(controls.account.pod, { name: 'anna' }, as)
  const client = { name: 'test', webId }
  const { id, secret } = await asked<{ id: string; secret: string }>(
    controls.account.clientCredentials,
    client,
    as,
  )
  return { webId, token: () => tokenFor(address, id, secret) }
}

async function tokenFor(address: string, id: string, secret: string): Promise<string> {
  const answer = await fetch(`${address}.oidc/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials&scope=webid',
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return access_token
}

async function asked<T>(
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
