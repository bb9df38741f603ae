/** `npm run examples`: makes the example badges anew. */
import { RECIPIENT } from './credential.ts'
import { makeExamples } from './examples.ts'
import { filesOf, publish } from './publishing.ts'

const examples = await makeExamples()
const files = await filesOf(examples)
publish('public/examples', files, {
  recipient: RECIPIENT,
  badges: examples.map(({ award, shows }, at) => ({
    file: files[at]?.file,
    language: award.language,
    name: award.name,
    shows,
  })),
})
