/** `npm run examples`: makes the example badges and the demo backpack anew. */
import { RECIPIENT } from './credential.ts'
import { makeDemo } from './demo/demo.ts'
import { makeExamples } from './examples.ts'
import { filesOf, type Made, publish } from './publishing.ts'

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

await make('public/examples', await makeExamples())
await make('public/demo', await makeDemo())
