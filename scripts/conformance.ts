/**
 * Judges verifiers by the conformance set: `npm run --silent conformance [-- --cmd COMMAND] [--others]`.
 * A command is run as `COMMAND FILE` for each item. Ends with `N items, A acceptable, N false valid` of the first.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Item } from './conformance/item.ts'
import { commandVerifier, OTHERS, RUGZAK, type Verifier } from './conformance/verifiers.ts'

const FOLDER = join(import.meta.dirname, '../conformance')

interface Outcome {
  readonly item: Item
  readonly answer: string | undefined
  readonly isAcceptable: boolean
  readonly isFalseValid: boolean
}

const { values } = parseArgs({ options: { cmd: { type: 'string' }, others: { type: 'boolean' } } })
const { items, judgedAt } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as {
  items: readonly Item[]
  judgedAt: string
}
const first = values.cmd === undefined ? RUGZAK : commandVerifier(values.cmd)
const judged = await outcomesOf(first)
if (values.others) for (const other of OTHERS) show(other, await outcomesOf(other))
show(first, judged)
const acceptable = judged.filter((one) => one.isAcceptable).length
const falseValid = judged.filter((one) => one.isFalseValid).length
console.log(`${judged.length} items, ${acceptable} acceptable, ${falseValid} false valid`)
process.exit(acceptable === judged.length ? 0 : 1)

/** What each item was answered, in their order. */
async function outcomesOf(verifier: Verifier): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const item of items) {
    const path = join(FOLDER, item.file)
    const answer = await verifier.answer(item, path, Date.parse(judgedAt))
    // who is shown no web cannot know what stands there
    const allowed = [
      ...item.expected.acceptable,
      ...(verifier.hasWeb || !item.web ? [] : ['unverified']),
    ]
    const isAcceptable = answer !== undefined && allowed.includes(answer)
    outcomes.push({
      item,
      answer,
      isAcceptable,
      isFalseValid: answer === 'valid' && !allowed.includes('valid'),
    })
  }
  return outcomes
}

function show(verifier: Verifier, outcomes: readonly Outcome[]): void {
  console.log(table(verifier, outcomes))
  for (const one of outcomes)
    if (!one.isAcceptable && one.answer !== undefined) console.log(disagreement(one))
}

function disagreement({ item: { id, expected, reason }, answer }: Outcome): string {
  return `${id}: ${answer ?? 'no answer'}, not ${expected.acceptable.join('|')} (${reason})`
}

function table(verifier: Verifier, outcomes: readonly Outcome[]): string {
  const families = [...new Set(outcomes.map(({ item }) => item.family))]
  const rows = families.map((family) => {
    const all = outcomes.filter(({ item }) => item.family === family)
    const taken = all.filter(({ answer }) => answer !== undefined)
    const right = taken.filter(({ isAcceptable }) => isAcceptable).length
    const wrong = taken.filter(({ isFalseValid }) => isFalseValid).map(({ item }) => item.id)
    return `| ${family} | ${all.length} | ${taken.length} | ${right} | ${wrong.join(', ')} |`
  })
  const head = ['| family | items | taken | acceptable | false valid |', '|---|---|---|---|---|']
  return [`\n${verifier.name}\n`, ...head, ...rows, ''].join('\n')
}
