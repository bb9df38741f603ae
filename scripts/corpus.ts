/** Judges every item of a corpus offline and compares the verdicts: `npm run --silent corpus -- DIR`. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { otherFile } from '#core/baking/other-files.ts'
import { badgesIn } from '#core/importing/badges-in.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import type { Web } from './terminal/files-world.ts'
import { filesWorld } from './terminal/files-world.ts'

interface Item {
  readonly id: string
  readonly file: string
  readonly serve?: Web
  readonly expected?: { readonly verdict: string; readonly acceptable: readonly string[] }
}

interface Outcome {
  readonly verdict: string
  /** the answers that led to it, for whoever has to find out why */
  readonly because: string
}

const directory = process.argv[2]
if (directory === undefined) {
  console.error('usage: npm run --silent corpus -- DIR')
  process.exit(2)
}
await runCorpus(directory)

async function runCorpus(from: string): Promise<void> {
  const items = (await json<readonly Item[]>(from, 'manifest.json')).filter((it) => it.expected)
  const web = await json<Web>(from, 'web.json')
  const { evaluatedAt } = await json<{ evaluatedAt: string }>(from, 'corpus.json')
  let acceptable = 0
  let falseValid = 0
  for (const item of items) {
    const allowed = item.expected?.acceptable ?? []
    const outcome = await judge(from, item, web, Date.parse(evaluatedAt))
    if (allowed.includes(outcome.verdict)) acceptable += 1
    else
      console.log(`${item.id}: ${outcome.verdict}, not ${allowed.join('|')} (${outcome.because})`)
    if (outcome.verdict === 'valid' && !allowed.includes('valid')) falseValid += 1
  }
  console.log(`${items.length} items, ${acceptable} acceptable, ${falseValid} false valid`)
  process.exitCode = acceptable === items.length && falseValid === 0 ? 0 : 1
}

/** The verdict on the first badge of the item's file; a file without one is malformed. */
async function judge(from: string, item: Item, web: Web, now: number): Promise<Outcome> {
  const found = await badgesIn(await readFile(join(from, item.file)), otherFile)
  const [credential] = found.credentials
  if (credential === undefined) return { verdict: 'malformed', because: found.failure ?? '' }
  const world = filesWorld(from, { ...web, ...item.serve }, now)
  const person = { identities: [], trustLists: [], contexts: {} }
  const { report } = await verify(credential, world, person)
  const because = report.checks.map((check) => `${check.id} ${check.answer}`).join(', ')
  return { verdict: verdict(report), because }
}

async function json<T>(from: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(from, name), 'utf8')) as T // the corpus is ours; its notes say its shape
}
