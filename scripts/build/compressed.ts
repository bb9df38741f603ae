/** Writes every text file of the build a second and a third time, as brotli and as gzip, for servers that can send them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const PACKERS = { br: promisify(brotliCompress), gz: promisify(gzip) } as const
const TEXT = /\.(?:css|html|js|json|svg|webmanifest)$/
/** Below this many bytes packing saves nothing that a connection would notice. */
const WORTH_IT = 1024

export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '.' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => TEXT.test(fileName))
      await Promise.all(
        files.map((one) =>
          pack(join(dir, one.fileName), one.type === 'chunk' ? one.code : one.source),
        ),
      )
    },
  }
}

async function pack(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content)
  if (bytes.length < WORTH_IT) return
  for (const [extension, packed] of Object.entries(PACKERS))
    await writeFile(`${file}.${extension}`, await packed(bytes))
}
