/** Writes signed documents anew with the same statements and looks for another badge or verdict: `npm run --silent rewrite -- --count N [--seed S] [--sample NAME | --mutants]`. */
import { parseArgs } from 'node:util'
import { readCredentials } from '../src/core/formats/read-credential.ts'
import type { Json, JsonObject } from '../src/core/kernel/json.ts'
import { aWorld } from '../src/core/testing/a-world.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import { meaningOf } from './mutation/meaning.ts'
import { pick, type Random, randomFrom } from './mutation/random.ts'
import { countOf, shownBadge } from './mutation/shown.ts'
import { mutantsMissed } from './rewriting/mutants.ts'
import { OPERATIONS, type OperationName } from './rewriting/operations.ts'
import { makeSamples, type Sample } from './rewriting/samples.ts'
import { readTerms, type Terms } from './rewriting/terms.ts'

/** Most tries change a statement and are passed over; this many at most for each that counts. */
const MAX_TRIES = 60

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string' },
    mutants: { type: 'boolean', default: false },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
if (values.mutants) process.exitCode = mutantsMissed(count, seed) === 0 ? 0 : 1
else await run()

interface Original {
  readonly sample: Sample
  readonly meaning: string
  readonly judged: Outcome
}

interface Outcome {
  readonly verdict: string
  /** the signature holds and the document is what it covers: only then does it say anything */
  readonly isProved: boolean
  /** the badge without what has no order and what is about JSON */
  readonly badge: string
  /** those that say more than that they are there */
  readonly parts: number
  readonly validParts: number
}

async function run(): Promise<void> {
  const random = randomFrom(seed)
  const terms = await readTerms()
  const { sample: wanted } = values
  const samples = (await makeSamples()).filter(({ name }) => name === (wanted ?? name))
  const originals = await Promise.all(samples.map(originalOf))
  const counted = new Map<OperationName, number>()
  let done = 0
  let differ = 0
  for (let tries = 0; done < count && tries < count * MAX_TRIES; tries += 1) {
    const original = pick(originals, random)
    const names = chosen(counted, random)
    const document = rewritten(original.sample.document, names, terms, random)
    if ((await meaningOf(document).catch(() => undefined)) !== original.meaning) continue
    done += 1
    for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1)
    const outcome = await judge(document, original.sample)
    if (isAllowed(outcome, original.judged)) continue
    differ += 1
    console.log(
      `differs: ${original.sample.name}, ${names.join(' + ')}: ${JSON.stringify(document)}`,
    )
    console.log(
      `  ${outcome?.verdict} ${outcome?.badge}\n  ${original.judged.verdict} ${original.judged.badge}`,
    )
  }
  console.log([...counted].map(([name, many]) => `${name} ${many}`).join(', '))
  const rare = Object.keys(OPERATIONS).filter(
    (name) => (counted.get(name as OperationName) ?? 0) < count / 40, // keys of a const table
  )
  if (rare.length > 0) console.log(`seen too rarely: ${rare.join(', ')}`)
  console.log(`${done} rewrites, ${differ} differ`)
  process.exitCode = differ === 0 && done === count && rare.length === 0 ? 0 : 1
}

async function originalOf(sample: Sample): Promise<Original> {
  const meaning = await meaningOf(sample.document)
  const judged = await judge(sample.document, sample)
  if (meaning === undefined || judged === undefined) throw new Error(`${sample.name} says nothing`)
  console.log(
    `${sample.name}: ${judged.verdict}, ${judged.parts} parts${judged.isProved ? '' : ', not proved'}`,
  )
  return { sample, meaning, judged }
}

/** One to three operations, of which the first is the one that was counted least. */
function chosen(counted: ReadonlyMap<OperationName, number>, random: Random): OperationName[] {
  const names = Object.keys(OPERATIONS) as OperationName[] // keys of a const table
  const rarest = names.toSorted((a, b) => (counted.get(a) ?? 0) - (counted.get(b) ?? 0))
  const first = pick(rarest.slice(0, 4), random)
  return [first, ...Array.from({ length: random(3) }, () => pick(names, random))]
}

function rewritten(
  original: JsonObject,
  names: readonly OperationName[],
  terms: Terms,
  random: Random,
): JsonObject {
  const document: { [name: string]: Json } = structuredClone(original) // a copy may be changed
  for (const name of names) OPERATIONS[name]({ document, random, terms })
  return document
}

async function judge(document: JsonObject, { pages }: Sample): Promise<Outcome | undefined> {
  const found = await readCredentials({ form: 'json', text: JSON.stringify(document) })
  const credential = found.ok ? found.value[0] : undefined
  if (credential === undefined) return undefined
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  const { report, badge } = await verify(credential, aWorld(pages), circumstances)
  const answer = (id: string) => report.checks.find((it) => it.id === id)?.answer
  const verdicts = report.embedded.map((it) => verdict(it.report))
  const validParts = verdicts.filter((it) => it === 'valid').length
  const isProved =
    answer('signature') === 'valid' && ['known', 'loaded'].includes(answer('context') ?? '')
  return {
    verdict: verdict(report),
    isProved,
    badge: shownBadge(badge),
    parts: countOf(badge),
    validParts,
  }
}

/** The same badge, parts and verdict; or nothing proved, which is never valid; and never a part valid that was not. */
function isAllowed(outcome: Outcome | undefined, original: Outcome): boolean {
  if (outcome === undefined) return true
  if (outcome.validParts > original.validParts) return false
  if (!outcome.isProved) return outcome.verdict !== 'valid'
  return (
    outcome.badge === original.badge &&
    outcome.parts === original.parts &&
    outcome.verdict === original.verdict
  )
}
