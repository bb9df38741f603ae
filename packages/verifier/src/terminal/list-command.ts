/** `badge list`: which badges are in the files; nothing is judged, and nobody is asked. */
import { read } from '../read.ts'
import { argumentsOf, type Command, USAGE_EXIT } from './command.ts'
import { filesOf } from './inputs.ts'
import { jsonText } from './json-text.ts'

export const listCommand: Command = {
  usage: 'list PATH…',
  does: 'a line of JSON for each badge in the files: what it says of itself, not judged',
  async run(args) {
    const parsed = argumentsOf(args, {})
    if (!parsed || parsed.positionals.length === 0) return USAGE_EXIT
    let found = 0
    for await (const { name: file, bytes } of filesOf(parsed.positionals)) {
      const { credentials } = await read(bytes ?? '')
      for (const { badge } of credentials) {
        const { name, standard, awardedAt } = badge
        const issuer = badge.issuer.name ?? badge.issuer.id
        console.log(jsonText({ file, name, issuer, standard, awardedAt }))
        found += 1
      }
    }
    return found > 0 ? 0 : 1
  },
}
