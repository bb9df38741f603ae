/** `npm run esco -- DIR [FILE]`: makes the file that the match with vacancies can load, from ESCO's own CSV download. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packEsco } from '../src/core/matching/esco-file.ts'
import { contentOf } from './esco/content.ts'

const MOST = 1_500_000
const [folder, file = '.cache/esco.json.gz'] = process.argv.slice(2)

function make(from: string): void {
  const content = contentOf(from)
  const bytes = gzipSync(JSON.stringify(packEsco(content)), { level: 9 })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  const dutch = content.skills.filter(({ name }) => name.nl !== '').length
  console.log(
    `${content.skills.length} skills (${dutch} with a Dutch name), ${content.occupations.length} occupations`,
  )
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB (at most ${MOST / 1e6})`)
  process.exitCode = bytes.length <= MOST ? 0 : 1
}

if (folder === undefined) {
  console.error('usage: npm run esco -- DIR [FILE]')
  process.exitCode = 2
} else make(folder)
