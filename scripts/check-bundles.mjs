/** Checks what was built: what must not reach the first load, nor the worker. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closure, firstLoad } from './first-load.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const DIST = join(ROOT, 'dist')

/** A string that survives minifying betrays its library; `from` proves that it still does. */
const SIGNS = {
  jsonld: { text: 'jsonld.SyntaxError', from: 'node_modules/jsonld/lib/expand.js' },
  jszip: { text: 'Corrupted zip', from: 'node_modules/jszip/lib/zipEntries.js' },
  'react-dom/server': {
    text: '<template id="',
    from: 'node_modules/react-dom/cjs/react-dom-server.browser.production.js',
  },
  jose: {
    text: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    from: 'node_modules/jose/dist/webapi/util/errors.js',
  },
  'the reader’s page': { text: 'drop.hint', from: 'src/features/reader/start.tsx' },
  'an opened page': { text: 'source.title', from: 'src/features/reader/opening-questions.tsx' },
  'the empty backpack': { text: 'empty.lead', from: 'src/features/backpack/empty-backpack.tsx' },
  dexie: { text: 'PrematureCommit', from: 'node_modules/dexie/dist/modern/dexie.mjs' },
  'the editor': { text: 'editor.undo', from: 'src/features/portfolio/editor-route.tsx' },
  publishing: { text: 'privacy.title', from: 'src/features/portfolio/privacy-step.tsx' },
  'the gallery': { text: 'MoveButtons first', from: 'src/app/gallery/buttons.tsx' },
  react: {
    text: 'react.transitional.element',
    from: 'node_modules/react/cjs/react.production.js',
  },
}

/** Strings of our own verifying code, one for each way of proving: only the worker may carry them. */
const VERIFYING = {
  'the keys': { text: 'twoKeysInOneId', from: 'src/core/verification/keys/method.ts' },
  'the proofs': { text: 'previousProofLoop', from: 'src/core/verification/proofs/chain.ts' },
  'the JWTs': { text: 'vc+ld+json+jwt', from: 'src/core/verification/jwt/vc-jwt.ts' },
  'the signatures': {
    text: 'RSASSA-PKCS1-v1_5',
    from: 'src/core/verification/signature/algorithms.ts',
  },
  'the hosted badges': { text: 'keyNotListed', from: 'src/core/verification/hosted/signed.ts' },
  'the status lists': { text: 'beyondEnd', from: 'src/core/verification/status/status-list.ts' },
}

const read = (path) => readFileSync(path, 'utf8')

function workers() {
  const assets = join(DIST, 'assets')
  const entries = readdirSync(assets).filter((name) => /\.worker-.*\.js$/.test(name))
  return closure(
    entries.map((name) => join(assets, name)),
    true,
  )
}

/** What opening the reader's page loads beside the first load. */
function readersPage() {
  const screens = scripts()
  const start = carriers(screens, SIGNS['the reader’s page'])
  const own = [...start, ...carriers(screens, SIGNS['an opened page'])]
  return { own, before: closure(start), reached: own.flatMap((file) => closure([file])) }
}

/** Every script that was built. */
function scripts() {
  const assets = join(DIST, 'assets')
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'))
  return names.map((name) => join(assets, name))
}

/** What the first screen loads before anything was kept. */
const emptyBackpack = () => closure(carriers(scripts(), SIGNS['the empty backpack']))

const asksFor = (page, files) =>
  files.every((file) => read(join(DIST, page)).includes(basename(file)))
const stands = (path, text) => existsSync(path) && read(path).includes(text)
const carriers = (files, { text }) => files.filter((file) => read(file).includes(text))

function rules() {
  const first = firstLoad()
  const worker = workers()
  const reader = readersPage()
  return [
    {
      claim: 'The reader’s page exists (or the next checks look at the wrong files)',
      files: reader.own.length > 0 ? [] : ['no chunk'],
    },
    {
      claim: 'The reader’s page asks for its screen together with the first script',
      files: asksFor('view/index.html', reader.own) ? [] : ['view/index.html'],
    },
    ...['dexie', 'the empty backpack'].map((part) => ({
      claim: `The reader’s page loads nothing of ${part} before something is opened`,
      files: carriers(reader.before, SIGNS[part]),
    })),
    {
      claim: 'An empty backpack stands without dexie',
      files: carriers([...first, ...emptyBackpack()], SIGNS.dexie),
    },
    ...['the editor', 'publishing'].map((part) => ({
      claim: `The reader’s page loads no code of ${part}`,
      files: carriers([...first, ...reader.reached], SIGNS[part]),
    })),
    ...['jsonld', 'jszip', 'react-dom/server', 'jose'].map((library) => ({
      claim: `The first load has no ${library}`,
      files: carriers(first, SIGNS[library]),
    })),
    { claim: 'No build has the gallery', files: carriers(scripts(), SIGNS['the gallery']) },
    { claim: 'The worker has no react', files: carriers(worker, SIGNS.react) },
    {
      claim: 'The first load has the react it needs (or these checks look at the wrong files)',
      files: carriers(first, SIGNS.react).length > 0 ? [] : ['index.html'],
    },
    ...Object.entries(VERIFYING).flatMap(([part, sign]) => [
      { claim: `The first load verifies nothing of ${part}`, files: carriers(first, sign) },
      {
        claim: `The worker verifies ${part} (or the sign of them went stale)`,
        files: carriers(worker, sign).length > 0 ? [] : ['badge.worker'],
      },
    ]),
    ...Object.entries({ ...SIGNS, ...VERIFYING }).map(([library, { text, from }]) => ({
      claim: `The sign of ${library} is still in its source`,
      files: stands(join(ROOT, from), text) ? [] : [from],
    })),
  ]
}

let failures = 0
for (const { claim, files } of rules()) {
  if (files.length > 0) failures += 1
  console.log(
    `${files.length > 0 ? '✗' : '✓'} ${claim}${files.map((it) => ` · ${basename(it)}`).join('')}`,
  )
}
process.exitCode = failures > 0 ? 1 : 0
