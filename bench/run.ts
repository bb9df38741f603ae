/** Runs one measurement by name: `npm run --silent bench -- unbake`. */
import { readdirSync } from 'node:fs'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))
const [name = ''] = process.argv.slice(2)

if (names.includes(name)) await import(`./${name}.ts`)
else {
  console.error(`usage: npm run --silent bench -- ${names.join('|')}`)
  process.exitCode = 2
}
