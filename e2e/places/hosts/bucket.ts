/** s3rver: a bucket that other websites may reach, read by everybody. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, type Host, newFolder, SERVERS, startProcess } from './process.ts'

export const BUCKET = 'backpack'
/** Those that s3rver knows. */
export const S3_LOGIN = { key: 'S3RVER', secret: 'S3RVER' }

const CORS = `<CORSConfiguration><CORSRule>
<AllowedOrigin>*</AllowedOrigin>
<AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedMethod>PUT</AllowedMethod><AllowedMethod>DELETE</AllowedMethod>
<AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader>
</CORSRule></CORSConfiguration>`

export async function startBucket(): Promise<Host> {
  const [folder, port] = [newFolder(), await freePort()]
  writeFileSync(join(folder, 'cors.xml'), CORS)
  const bin = join(SERVERS, 's3rver/bin/s3rver.js')
  const address = `http://127.0.0.1:${port}/`
  const args = [
    '-d',
    join(folder, 'data'),
    '-a',
    '127.0.0.1',
    '-p',
    `${port}`,
    '--no-vhost-buckets',
  ]
  const bucket = ['--configure-bucket', BUCKET, join(folder, 'cors.xml')]
  const command = [process.execPath, bin, ...args, ...bucket] as const
  return { address, stop: await startProcess({ command: [...command], folder, ready: address }) }
}
