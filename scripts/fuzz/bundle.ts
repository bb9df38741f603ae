/** Builds the reading process as plain JavaScript: what runs TypeScript would rewrite pdf.js too, and keep 300 MB of it. */
import { join } from 'node:path'
import { build } from 'vite'

const OUT = join('.cache', 'fuzz')

/** Answers the path of its script. */
export async function bundleReader(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'scripts/fuzz/reader.ts', outDir: OUT, target: 'node20' },
  })
  return join(OUT, 'reader.js')
}
