/** `npm test`, `npm run test:engines` and `npm run test:places`: run every check in order, go on after a failing one, end with `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { ensureChromium, ensurePackages, ensureServers } from './install.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const REPORTS = join(ROOT, '.cache/reports')

/** One tool that is right or wrong as a whole. */
const asOne = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

function reportOf(name) {
  const file = join(REPORTS, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Every test counts as one; a file that could not be loaded, or a run that broke off, as one failure. */
const countTests = (name) => (ok) => {
  const report = reportOf(name)
  if (!report) return asOne(false)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + broken
  return { passed: report.numPassedTests, failed: ok || failed > 0 ? failed : 1 }
}

const countJourneys = (name) => (ok) => {
  const stats = reportOf(name)?.stats
  if (!stats) return asOne(false)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || (ok ? 0 : 1) }
}

/** Names of the failed tests of a report of Vitest, each with the first line of why. */
const failedTests = (name) =>
  (reportOf(name)?.testResults ?? []).flatMap((file) => {
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [`${relative(ROOT, file.name)}: ${firstLine(file.message)}`]
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })

/** The same of a report of Playwright, whose suites stand in suites. */
const failedJourneys = (name) => (reportOf(name)?.suites ?? []).flatMap(failedOfSuite)

const failedOfSuite = (suite) => [
  ...(suite.suites ?? []).flatMap(failedOfSuite),
  ...(suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map((spec) => `${spec.file}: ${spec.title}: ${firstLine(errorOf(spec))}`),
]

const errorOf = (spec) =>
  spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0]?.message

const firstLine = (text = '') => stripVTControlCharacters(text).split('\n', 1)[0]

const report = (name) => join(REPORTS, `${name}.json`)

/** Need nothing built. */
const CHECKS = [
  { id: 'format', property: 'Every file is written in one style', run: ['biome', 'check', '.'] },
  {
    id: 'types',
    property: 'Core compiles without a DOM, and all types fit',
    command: [process.execPath, 'node_modules/typescript-native/bin/tsc', '-b'],
  },
  { id: 'lint', property: 'No promise floats and no union is forgotten', run: ['eslint', '.'] },
  {
    id: 'layers',
    property: 'Features are strangers and core imports only core',
    run: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  },
  { id: 'dead', property: 'Nothing is exported for nobody', run: ['knip'] },
]
const UNIT = [
  {
    id: 'unit',
    property: 'Every claim about core, storage and components holds',
    run: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${report('unit')}`],
    count: countTests('unit'),
    failures: failedTests,
  },
]
/** Look at what was built, each after the one before it. */
const BUILT = [
  { id: 'build', property: 'The app builds', run: ['vite', 'build', '--logLevel', 'warn'] },
  { id: 'size', property: 'The first load stays small', run: ['size-limit'] },
  {
    id: 'bundles',
    property: 'The first load verifies nothing, the worker draws nothing',
    command: [process.execPath, 'scripts/check-bundles.mjs'],
  },
  {
    id: 'journeys',
    property: 'A person can do it, in Chromium, in Dutch and in English',
    run: ['playwright', 'test', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('journeys') },
    needsBrowser: true,
    count: countJourneys('journeys'),
    failures: failedJourneys,
  },
]
/** Need more than Chromium and what npm brings: named with --only, and no part of `npm test`. */
const ELSEWHERE = [
  {
    id: 'engines',
    property: 'A person can do it in Firefox and in WebKitGTK too',
    run: [
      ...['vitest', 'run', '--config', 'e2e/engines/vitest.config.ts'],
      ...['--reporter=verbose', '--reporter=json', `--outputFile=${report('engines')}`],
    ],
    count: countTests('engines'),
    failures: failedTests,
  },
  {
    id: 'places',
    property: 'Every kind of place holds to the contract, at a real server',
    run: [
      ...['vitest', 'run', '--config', 'e2e/places/vitest.config.ts'],
      ...['--reporter=verbose', '--reporter=json', `--outputFile=${report('places')}`],
    ],
    needsServers: true,
    count: countTests('places'),
    failures: failedTests,
  },
  {
    id: 'online',
    property: 'A person puts a portfolio online where a stranger verifies it, at a real server',
    run: ['playwright', 'test', '--config', 'playwright.places.config.ts', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('online') },
    needsBrowser: true,
    needsServers: true,
    count: countJourneys('online'),
    failures: failedJourneys,
  },
]
const STEPS = [...CHECKS, ...UNIT, ...BUILT]

const title = ({ id, property }) => console.log(`\n── ${id}: ${property}`)

/** Runs the tool of a step; resolves to whether it ended well. What it says comes at once, or whole at its end. */
function runTool(step, [command, ...args], atOnce) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...step.env },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
    child.once('error', (failure) => said.push(Buffer.from(`${failure.message}\n`)))
    child.once('close', (status) => {
      if (!atOnce) title(step)
      process.stdout.write(Buffer.concat(said))
      resolve(status === 0)
    })
  })
}

async function runStep(step, atOnce) {
  const missing =
    (step.needsBrowser ? ensureChromium(ROOT) : undefined) ??
    (step.needsServers ? ensureServers(ROOT) : undefined)
  if (missing) {
    console.log(missing)
    return asOne(false)
  }
  const command = step.command ?? [
    join(ROOT, 'node_modules/.bin', step.run[0]),
    ...step.run.slice(1),
  ]
  return (step.count ?? asOne)(await runTool(step, command, atOnce))
}

async function timed(step, atOnce) {
  if (atOnce) title(step)
  const begun = performance.now()
  const tally = await runStep(step, atOnce)
  return { step, seconds: ((performance.now() - begun) / 1000).toFixed(1), ...tally }
}

async function inOrder(steps, atOnce) {
  const results = []
  for (const step of steps) results.push(await timed(step, atOnce))
  return results
}

/** The unit tests have one core, everything else the other, and both when they are done: no core waits for the other. */
async function runAll(chosenSteps) {
  const [checks, unit, built] = [CHECKS, UNIT, [...BUILT, ...ELSEWHERE]].map((steps) =>
    steps.filter((step) => chosenSteps.includes(step)),
  )
  const others = async () => [...(await inOrder(checks, false)), ...(await inOrder(built, true))]
  return (await Promise.all([others(), inOrder(unit, false)])).flat()
}

function chosen() {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  if (!only) return STEPS
  const ids = only.split(',')
  const all = [...STEPS, ...ELSEWHERE]
  const unknown = ids.filter((id) => !all.some((step) => step.id === id))
  if (unknown.length === 0) return all.filter((step) => ids.includes(step.id))
  console.error(
    `Unknown: ${unknown.join(', ')}. Choose from: ${all.map(({ id }) => id).join(', ')}`,
  )
  return process.exit(2)
}

function printSummary(results) {
  console.log('')
  for (const { step, seconds, passed, failed } of results) {
    const mark = failed > 0 ? '✗' : '✓'
    console.log(
      `${mark} ${step.property} (${step.id}, ${seconds} s): ${passed} passed, ${failed} failed`,
    )
    for (const failure of step.failures?.(step.id) ?? []) console.log(`  ✗ ${failure}`)
  }
}

const steps = chosen()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const results = ensurePackages(ROOT) ? await runAll(steps) : []
printSummary(results)
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
// Nothing run is not "nothing failed".
const failed = results.length > 0 ? sum('failed') : 1
console.log(`\n${sum('passed')} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
