/** `npm run examples`: makes the example badges, their issuer's pages and the demo backpack anew. */
import { writeFileSync } from 'node:fs'
import { RECIPIENT } from './credential.ts'
import { makeDemo } from './demo/demo.ts'
import { makeExamples } from './examples.ts'
import { filesOf, type Made, publish } from './publishing.ts'
import { makeExamplePages, makeWebExamples } from './web-examples.ts'

/** Writes the badges and the index that the app reads: file, language, name and what each one shows. */
async function make(folder: string, badges: readonly (Made & { shows: string })[]): Promise<void> {
  const files = await filesOf(badges)
  publish(folder, files, {
    recipient: RECIPIENT,
    files: badges.map(({ award, shows }, at) => ({
      file: files[at]?.file,
      language: award.language,
      name: award.name,
      shows,
    })),
  })
}

await make('public/examples', [...(await makeExamples()), ...(await makeWebExamples())])
await make('public/demo', await makeDemo())
writeFileSync('src/workers/example-pages.json', `${JSON.stringify(await makeExamplePages())}\n`)
