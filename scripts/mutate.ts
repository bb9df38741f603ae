/** Changes one point of really signed and hosted badges and looks for a false `valid`: `npm run --silent mutate -- --count N [--seed S]`. */
import { parseArgs } from 'node:util'
import type { Badge } from '../src/core/badge/badge.ts'
import { readCredentials } from '../src/core/formats/read-credential.ts'
import { aWorld } from '../src/core/testing/a-world.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import { mutantOf } from './mutation/mutants.ts'
import { pick, type Random, randomFrom } from './mutation/random.ts'
import { makeSources, type Source } from './mutation/sources.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
})
await run(Number(values.count), Number(values.seed))

async function run(count: number, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const sources = await makeSources()
  const truths = new Map<Source, Badge>()
  for (const source of sources) truths.set(source, await demandValid(source))
  const tally = { outcomes: new Map<string, number>(), unchanged: 0, falseValid: 0 }
  for (let done = 0; done < count; done += 1) {
    const source = pick(sources, random)
    const truth = truths.get(source)
    if (truth !== undefined) await tryOne(source, truth, random, tally)
  }
  console.log([...tally.outcomes].map(([name, many]) => `${name} ${many}`).join(', '))
  console.log(
    `${tally.unchanged} said exactly what was signed, or showed what the issuer publishes`,
  )
  console.log(`${count} mutations, ${tally.falseValid} false valid`)
  process.exitCode = tally.falseValid === 0 ? 0 : 1
}

interface Tally {
  readonly outcomes: Map<string, number>
  unchanged: number
  falseValid: number
}

async function tryOne(source: Source, truth: Badge, random: Random, tally: Tally): Promise<void> {
  const mutant = await mutantOf(source, random)
  const judged = mutant && (await judge(mutant))
  const outcome = judged?.outcome ?? 'malformed'
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1)
  if (mutant === undefined || judged === undefined) return
  const same = mutant.isSame(judged.badge, truth)
  if (same) tally.unchanged += 1
  if (outcome !== 'valid' || same) return
  tally.falseValid += 1
  const where = mutant.kind.startsWith('list') ? JSON.stringify(mutant.pages) : mutant.text
  console.log(`false valid: ${source.name}, ${mutant.kind}: ${where}`)
}

async function demandValid(source: Source): Promise<Badge> {
  const judged = await judge(source)
  if (judged?.outcome === 'valid') return judged.badge
  throw new Error(`${source.name} is ${judged?.outcome ?? 'unreadable'} before any mutation`)
}

type Judgeable = Pick<Source, 'form' | 'text' | 'pages'>

async function judge({ form, text, pages }: Judgeable) {
  const found = await readCredentials({ form, text })
  const credential = found.ok ? found.value[0] : undefined
  if (credential === undefined) return undefined
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  const { report, badge } = await verify(credential, aWorld(pages), circumstances)
  return { outcome: verdict(report), badge }
}
