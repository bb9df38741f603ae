/** `badge report`: the document of a check, to keep beside the badge. */
import { sha256Hex, utf8 } from '../../../../src/core/kernel/bytes.ts'
import { reportDocument } from '../report.ts'
import { argumentsOf, type Command, USAGE_EXIT } from './command.ts'
import { jsonText } from './json-text.ts'
import { JUDGING, JUDGING_USAGE, type JudgedFile, judgedFiles, optionsOf } from './judged.ts'
import { oneLine } from './one-line.ts'

export const reportCommand: Command = {
  usage: `report ${JUDGING_USAGE}`,
  does: 'the report of each badge as a document with hashes of what was judged: a line of JSON each',
  async run(args) {
    const parsed = argumentsOf(args, JUDGING)
    const options = parsed && (await optionsOf(parsed.values))
    if (!options || parsed.positionals.length === 0) return USAGE_EXIT
    let code = 0
    for await (const file of judgedFiles(parsed.positionals, options)) {
      const documents = await documentsOf(file)
      for (const one of documents) console.log(jsonText(one))
      if (documents.length === 0) {
        console.error(oneLine(`${file.file.name}: ${file.failure ?? 'noBadgeData'}`))
        code = 1
      }
    }
    return code
  },
}

async function documentsOf({ file: { bytes = new Uint8Array() }, badges }: JudgedFile) {
  const file = await sha256Hex(bytes)
  return Promise.all(
    badges.map(async ({ credential, badge, report }) => {
      const id = await sha256Hex(utf8(credential.payload.text))
      return reportDocument({ id, file, badge }, report)
    }),
  )
}
