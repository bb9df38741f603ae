/** `badge unbake`: writes the credential in a picture as it was baked in. */
import { unbake } from '../unbake.ts'
import { argumentsOf, type Command, USAGE_EXIT } from './command.ts'
import { filesOf } from './inputs.ts'
import { oneLine } from './one-line.ts'

export const unbakeCommand: Command = {
  usage: 'unbake PATH…',
  does: 'the text of each credential in the files, as it stands there',
  async run(args) {
    const parsed = argumentsOf(args, {})
    if (!parsed || parsed.positionals.length === 0) return USAGE_EXIT
    let code = 0
    for await (const { name, bytes } of filesOf(parsed.positionals)) {
      const unbaked = bytes && (await unbake(bytes))
      if (unbaked?.ok) for (const { payload } of unbaked.value.finds) console.log(payload.text)
      else {
        console.error(oneLine(`${name}: ${unbaked ? unbaked.failure.kind : 'noSuchFile'}`))
        code = 1
      }
    }
    return code
  },
}
