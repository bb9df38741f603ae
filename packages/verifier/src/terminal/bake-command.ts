/** `badge bake`: writes a copy of a picture that carries a credential. */
import { readFile, writeFile } from 'node:fs/promises'
import { bake } from '../bake.ts'
import { argumentsOf, type Command, USAGE_EXIT } from './command.ts'
import { oneLine } from './one-line.ts'

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  old: { type: 'boolean', default: false },
} as const

export const bakeCommand: Command = {
  usage: 'bake [--old] PICTURE CREDENTIAL -o OUTPUT',
  does: 'a copy of a PNG or SVG that carries the text of CREDENTIAL; --old for Open Badges 2.x. Never overwrites',
  async run(args) {
    const parsed = argumentsOf(args, OPTIONS)
    const [picture, credential, ...more] = parsed?.positionals ?? []
    const output = parsed?.values.output
    if (!parsed || !picture || !credential || !output || more.length > 0) return USAGE_EXIT
    const baked = await bakedFrom(picture, credential, parsed.values.old)
    if (typeof baked === 'string') return complain(baked)
    return writeFile(output, baked, { flag: 'wx' }).then(
      () => 0,
      (error: unknown) => complain(String(error)),
    )
  },
}

async function bakedFrom(picture: string, credential: string, isOld: boolean) {
  try {
    const [image, text] = await Promise.all([readFile(picture), readFile(credential, 'utf8')])
    const baked = await bake(image, text, isOld ? 'openbadges' : 'openbadgecredential')
    return baked.ok ? baked.value : `${picture}: ${baked.failure.kind}`
  } catch (error) {
    return String(error)
  }
}

function complain(about: string): number {
  console.error(oneLine(about))
  return 1
}
