/** Spoils one rule of the signed reading in a copy of our code and looks whether the rewritings find out. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Mutant {
  readonly name: string
  /** under src/core/verification */
  readonly file: string
  readonly rule: string
  readonly instead: string
  /** the document on which it shows */
  readonly sample: string
}

const READING = 'signed/read-signed.ts'

/** Each takes away something that the file could otherwise decide. */
const MUTANTS: readonly Mutant[] = [
  {
    name: 'the file is read',
    file: 'mechanisms.ts',
    rule: 'proof.document ?? document',
    instead: 'document',
    sample: 'two names',
  },
  {
    name: 'the proof may say other than its members',
    file: READING,
    rule: "saysTheSame(proof, source.proof) ? undefined : 'proofStatements'",
    instead: 'undefined',
    sample: 'proof that ends',
  },
  {
    name: 'the file may have other parts',
    file: READING,
    rule: "if (placed === undefined) return 'otherParts'",
    instead: '',
    sample: 'endorsed',
  },
  {
    name: 'the order of the file decides',
    file: 'signed/file-order.ts',
    rule: 'ORDERED.has(name)',
    instead: 'true',
    sample: 'two names',
  },
]

/** Runs the rewritings against each mutant; answers how many were not caught. */
export function mutantsMissed(count: number, seed: number): number {
  const missed = MUTANTS.filter((mutant) => {
    const finding = tried(mutant, count, seed)
    console.log(`${mutant.name}: ${finding ?? 'NOT CAUGHT'}`)
    return finding === undefined
  })
  return missed.length
}

/** The rewriting that gave the mutant away. */
function tried(mutant: Mutant, count: number, seed: number): string | undefined {
  mkdirSync('.cache', { recursive: true })
  const copy = mkdtempSync(join('.cache', 'mutant-'))
  try {
    for (const it of ['src/core', 'scripts', 'package.json']) {
      cpSync(it, join(copy, it), { recursive: true })
    }
    spoil(join(copy, 'src/core/verification', mutant.file), mutant)
    const options = ['--count', `${count}`, '--seed', `${seed}`, '--sample', mutant.sample]
    const args = ['--import', 'tsx', 'scripts/rewrite.ts', ...options]
    const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
    return /^differs: (.+?): \{/m.exec(stdout)?.[1]
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function spoil(path: string, { rule, instead }: Mutant): void {
  const source = readFileSync(path, 'utf8')
  if (!source.includes(rule)) throw new Error(`${path} no longer has ${rule}`)
  writeFileSync(path, source.replaceAll(rule, instead))
}
