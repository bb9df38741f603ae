/** Writes bytes as a data: address, the form in which a page carries its own files. */

const CHUNK = 0x8000

/** Base64 with padding; the media type without parameters. */
export async function dataAddress(bytes: Blob, mediaType: string): Promise<string> {
  const content = new Uint8Array(await bytes.arrayBuffer())
  let binary = ''
  for (let at = 0; at < content.length; at += CHUNK) {
    binary += String.fromCharCode(...content.subarray(at, at + CHUNK))
  }
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(mediaType)?.[0] ?? 'application/octet-stream'
  return `data:${type};base64,${btoa(binary)}`
}
