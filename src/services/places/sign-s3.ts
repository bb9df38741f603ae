/** Signs requests to an S3 bucket (AWS signature version 4); the library is loaded when such a place is chosen. */
import { AwsClient } from 'aws4fetch'
import { type Entries, entry } from '#core/places/kind.ts'
import type { Send } from '#core/places/send.ts'
import { type Fetch, sendBy } from './send.ts'

/** The secret signs here and never travels. Trying again is the work of whoever asked. */
export function signedSend(entries: Entries, secrets: Entries): Send {
  const client = new AwsClient({
    accessKeyId: entry(entries, 'key'),
    secretAccessKey: entry(secrets, 'secret'),
    region: entry(entries, 'region'),
    service: 's3',
    retries: 0,
  })
  const signed: Fetch = async (url, init) => fetch(await client.sign(url, init))
  return sendBy(signed)
}
