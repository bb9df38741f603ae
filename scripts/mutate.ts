/** Changes really signed and hosted badges, and forges them, and looks for a false `valid`: `npm run --silent mutate -- --count N [--seed S]`. */
import { parseArgs } from 'node:util'
import { readCredentials } from '../src/core/formats/read-credential.ts'
import { parseObject } from '../src/core/kernel/json.ts'
import { aWorld } from '../src/core/testing/a-world.ts'
import { verify } from '../src/core/verification/verify.ts'
import { type Mutant, mutantOf, type Stock } from './mutation/mutants.ts'
import { replaceable } from './mutation/mutators.ts'
import { pick, randomFrom } from './mutation/random.ts'
import { type Shown, shownOf } from './mutation/shown.ts'
import type { Source } from './mutation/source.ts'
import { makeSources } from './mutation/sources.ts'
import { readTerms } from './rewriting/terms.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
})
await run(Number(values.count), Number(values.seed))

/** What each source is, and every part that is genuine in one of them. */
interface Truths {
  readonly of: ReadonlyMap<Source, Shown>
  readonly parts: ReadonlySet<string>
}

async function run(count: number, seed: number): Promise<void> {
  const sources = await makeSources()
  const truths = await truthsOf(sources)
  const documents = sources.flatMap(({ text }) => documentsIn(text))
  const random = randomFrom(seed)
  const stock = { random, terms: await readTerms(), foreign: documents.flatMap(replaceable) }
  const tally = new Map<string, number>()
  let falseValid = 0
  for (let done = 0; done < count; done += 1) {
    const { kind, mark, fault } = await tryOne(pick(sources, random), truths, stock)
    for (const name of [kind, mark]) tally.set(name, (tally.get(name) ?? 0) + 1)
    if (fault === undefined) continue
    falseValid += 1
    console.log(`false valid: ${fault}`)
  }
  console.log([...tally].map(([name, many]) => `${name} ${many}`).join(', '))
  console.log(`${count} mutations of ${sources.length} badges, ${falseValid} false valid`)
  process.exitCode = falseValid === 0 ? 0 : 1
}

async function truthsOf(sources: readonly Source[]): Promise<Truths> {
  const of = new Map<Source, Shown>()
  for (const source of sources) {
    const shown = await judge(source)
    if (shown?.isGenuine !== true)
      throw new Error(`${source.name} is ${shown?.mark ?? 'unreadable'}`)
    of.set(source, shown)
  }
  return { of, parts: new Set([...of.values()].flatMap(({ parts }) => parts.genuine)) }
}

function documentsIn(text: string) {
  const parsed = parseObject(text)
  return parsed.ok ? [parsed.value] : []
}

interface Trial {
  readonly kind: string
  readonly mark: string
  readonly fault?: string | undefined
}

async function tryOne(source: Source, truths: Truths, stock: Stock): Promise<Trial> {
  const mutant = await mutantOf(source, stock)
  const shown = mutant && (await judge(mutant))
  const truth = truths.of.get(source)
  if (mutant === undefined || shown === undefined || truth === undefined) {
    return { kind: mutant?.kind ?? 'nothing', mark: 'unreadable' }
  }
  const { kind, text, pages } = mutant
  const why = faultIn(shown, mutant, truth, truths.parts)
  const where = `${source.name}, ${kind}: ${shown.mark}, ${why}: ${text}`
  const web = JSON.stringify(pages) === JSON.stringify(source.pages) ? '' : JSON.stringify(pages)
  return { kind, mark: shown.mark, fault: why && `${where}\n  ${web}` }
}

/** A good mark on anything but what was signed, or a part called genuine that nobody signed. */
function faultIn(
  shown: Shown,
  { isSigned, listOwner }: Mutant,
  truth: Shown,
  parts: ReadonlySet<string>,
): string | undefined {
  const strange = shown.parts.genuine.find((part) => !parts.has(part))
  if (strange !== undefined) return `the part ${strange}`
  if (!shown.isGood) return undefined
  if (isSigned === false) return 'not what was signed'
  if (shown.badge !== truth.badge) return `another badge: ${shown.badge}`
  if (shown.parts.count !== truth.parts.count) return 'other parts'
  if (listOwner !== undefined) return shown.listOwner === listOwner ? undefined : 'whose list?'
  return shown.facts === truth.facts ? undefined : `other facts: ${shown.facts}`
}

type Judgeable = Pick<Source, 'form' | 'text' | 'pages'>

async function judge({ form, text, pages }: Judgeable): Promise<Shown | undefined> {
  const found = await readCredentials({ form, text })
  const credential = found.ok ? found.value[0] : undefined
  if (credential === undefined) return undefined
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  return shownOf(await verify(credential, aWorld(pages), circumstances))
}
