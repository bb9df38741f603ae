/** Changes one point of really signed credentials and looks for a false `valid`: `npm run --silent mutate -- --count N [--seed S]`. */
import { parseArgs } from 'node:util'
import { readCredentials } from '../src/core/formats/read-credential.ts'
import { isObject, type JsonObject, parseObject } from '../src/core/kernel/json.ts'
import { aWorld } from '../src/core/testing/a-world.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import { meaningOf, meaningOfJws } from './mutation/meaning.ts'
import { changeText, mutateJson } from './mutation/mutators.ts'
import { pick, type Random, randomFrom } from './mutation/random.ts'
import { LIST_URL, makeSources, type Source } from './mutation/sources.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
})
await run(Number(values.count), Number(values.seed))

interface Mutant extends Source {
  readonly kind: string
  /** whether it still says exactly what was signed */
  readonly same: boolean
}

async function run(count: number, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const sources = await makeSources()
  for (const source of sources) await demandValid(source)
  const tally = new Map<string, number>()
  let unchanged = 0
  let falseValid = 0
  for (let done = 0; done < count; done += 1) {
    const mutant = await mutate(pick(sources, random), random)
    const outcome = await verdictOn(mutant)
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
    if (mutant.same) unchanged += 1
    if (outcome !== 'valid' || mutant.same) continue
    falseValid += 1
    const where = mutant.kind.startsWith('list') ? JSON.stringify(mutant.list) : mutant.text
    console.log(`false valid: ${mutant.name}, ${mutant.kind}: ${where}`)
  }
  console.log([...tally].map(([name, many]) => `${name} ${many}`).join(', '))
  console.log(`${unchanged} said exactly what was signed`)
  console.log(`${count} mutations, ${falseValid} false valid`)
  process.exitCode = falseValid === 0 ? 0 : 1
}

async function demandValid(source: Source): Promise<void> {
  const outcome = await verdictOn(source)
  if (outcome !== 'valid') throw new Error(`${source.name} is ${outcome} before any mutation`)
}

async function verdictOn({ form, text, list }: Source): Promise<string> {
  const found = await readCredentials({ form, text })
  const credential = found.ok ? found.value[0] : undefined
  if (credential === undefined) return 'malformed'
  const world = aWorld({ [LIST_URL]: { body: list } })
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  return verdict((await verify(credential, world, circumstances)).report)
}

/** Usually a member of the document; sometimes a character of its text, or a point of the status list. */
async function mutate(source: Source, random: Random): Promise<Mutant> {
  const what = random(8)
  if (what === 0) return mutateList(source, random)
  if (source.form === 'jws') return mutateJws(source, random)
  if (what === 1) return mutateText(source, random)
  const { kind, json } = mutateJson(objectIn(source.text), random)
  return judged(source, kind, JSON.stringify(json))
}

function mutateText(source: Source, random: Random): Promise<Mutant> {
  return judged(source, 'character', changeText(source.text, random, '{}[]",:\\ a0'))
}

async function judged(source: Source, kind: string, text: string): Promise<Mutant> {
  const parsed = parseObject(text)
  const before = await meaningOf(objectIn(source.text))
  const same = parsed.ok && before !== undefined && (await meaningOf(parsed.value)) === before
  return { ...source, kind, text, same }
}

async function mutateList(source: Source, random: Random): Promise<Mutant> {
  const { kind, json } = mutateJson(source.list, random)
  const list = isObject(json) ? json : {}
  const same = (await meaningOf(list)) === (await meaningOf(source.list))
  return { ...source, kind: `list ${kind}`, list, same }
}

/** A character of the header, the payload or the signature; or a member of one of the first two. */
function mutateJws(source: Source, random: Random): Mutant {
  const parts = source.text.split('.')
  const place = random(3)
  const old = parts[place] ?? ''
  const deep = place < 2 && random(2) === 0
  parts[place] = deep ? reencoded(old, random) : changeText(old, random, 'abcXYZ0189-_.=')
  const text = parts.join('.')
  const same = meaningOfJws(text) === meaningOfJws(source.text)
  return { ...source, kind: `part ${place}`, text, same }
}

function reencoded(part: string, random: Random): string {
  const json = objectIn(Buffer.from(part, 'base64url').toString('utf8'))
  const changed = 'issuer' in json ? mutateJson(json, random).json : { ...json, alg: 'none' }
  return Buffer.from(JSON.stringify(changed)).toString('base64url')
}

function objectIn(text: string): JsonObject {
  const parsed = parseObject(text)
  if (!parsed.ok) throw new Error('a source is always an object')
  return parsed.value
}
