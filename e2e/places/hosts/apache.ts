/** Apache's mod_dav: everybody reads, whoever has the password writes, and other websites are let in. */

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, type Host, newFolder, startProcess } from './process.ts'

export const DAV_LOGIN = { user: 'anna', password: 'correct horse é' }

const MODULES = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
  'headers',
  'mime',
  'setenvif',
  'rewrite',
]

const conf = (folder: string, port: number, allow: boolean) => `
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
User www-data
Group www-data
DocumentRoot ${folder}/files
DavLockDB ${folder}/locks/db
<Directory ${folder}/files>
  Dav On
  DirectoryIndex disabled
  AuthType Basic
  AuthName places
  AuthUserFile ${folder}/users
  ${allow ? CORS : ''}
  <LimitExcept GET HEAD OPTIONS>
    Require valid-user
  </LimitExcept>
  <Limit GET HEAD OPTIONS>
    Require all granted
  </Limit>
</Directory>
`

/** What an administrator writes to let a browser in. */
const CORS = `
  Header always set Access-Control-Allow-Origin "*"
  Header always set Access-Control-Allow-Methods "GET, HEAD, PUT, DELETE, MKCOL, PROPFIND, OPTIONS"
  Header always set Access-Control-Allow-Headers "Authorization, Content-Type, Depth, If-Match, If-None-Match"
  Header always set Access-Control-Expose-Headers "ETag"
  RewriteEngine On
  RewriteCond %{REQUEST_METHOD} OPTIONS
  RewriteRule .* - [R=204,L]
`

/** @param allow whether its administrator lets other websites in */
export async function startApache(allow = true): Promise<Host & { readonly folder: string }> {
  const [folder, port] = [newFolder(), await freePort()]
  for (const name of ['files', 'locks']) mkdirSync(join(folder, name))
  const hash = execFileSync('openssl', ['passwd', '-apr1', DAV_LOGIN.password]).toString().trim()
  writeFileSync(join(folder, 'users'), `${DAV_LOGIN.user}:${hash}\n`)
  writeFileSync(
    join(folder, 'apache.conf'),
    conf(folder, port, allow).replace('DirectoryIndex disabled\n', ''),
  )
  chmodSync(folder, 0o755)
  execFileSync('chown', ['-R', 'www-data:www-data', folder])
  const address = `http://127.0.0.1:${port}/`
  const command = ['/usr/sbin/apache2', '-f', join(folder, 'apache.conf'), '-DFOREGROUND'] as const
  return {
    address,
    folder,
    stop: await startProcess({ command: [...command], folder, ready: address }),
  }
}
