/** Compares our verdicts with those of verifier-core and @digitalbazaar/vc on the corpus: `npm run bench -- verify-peers`. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { readCredentials } from '../src/core/formats/read-credential.ts'
import { type JsonObject, parseObject } from '../src/core/kernel/json.ts'
import { corpusItems, corpusText } from '../src/core/testing/corpus.ts'
import { verdict } from '../src/core/verification/report.ts'
import { verify } from '../src/core/verification/verify.ts'
import { verifyElsewhere } from './peers/digital-bazaar.ts'
import { askVerifierCore } from './peers/verifier-core.ts'

/** Both are only asked about the signature and, where they look, the dates: the web is closed for all three. */
const world = {
  now: () => Date.parse('2026-11-23T00:00:00Z'),
  load: ({ url }: { url: string }) =>
    Promise.resolve({
      outcome: 'unreachable',
      why: 'offline',
      host: new URL(url).host,
    } as const),
}
const SUITES = [
  new DataIntegrityProof({ cryptosuite }),
  new Ed25519Signature2020({ signer: undefined }),
]

async function ours(text: string): Promise<string> {
  const read = await readCredentials({ form: 'json', text })
  const credential = read.ok ? read.value[0] : undefined
  if (credential === undefined) return 'malformed'
  const circumstances = { identities: [], trustLists: [], contexts: {} }
  return verdict((await verify(credential, world, circumstances)).report)
}

async function bazaar(document: JsonObject): Promise<string> {
  try {
    await verifyElsewhere(document, SUITES)
    return 'verified'
  } catch {
    return 'not verified'
  }
}

async function core(document: JsonObject): Promise<string> {
  try {
    const log = await askVerifierCore(document)
    if (log === undefined) return 'error'
    return log.get('valid_signature') === true ? 'verified' : 'not verified'
  } catch {
    return 'threw'
  }
}

const items = corpusItems().filter(
  ({ file, expected }) => expected && /^(ob3|vectors|clr)\/.*json$/.test(file),
)
const disagreements: string[][] = []
let compared = 0
for (const { file } of items) {
  const text = corpusText(file)
  const parsed = parseObject(text)
  if (!parsed.ok || parsed.value.proof === undefined) continue
  compared += 1
  const row = [file, await ours(text), await core(parsed.value), await bazaar(parsed.value)]
  const said = row.slice(1).map((it) => (it === 'verified' || it === 'valid' ? 'good' : 'not'))
  if (new Set(said).size > 1) disagreements.push(row)
}
console.log(['item', 'Rugzak', 'verifier-core', '@digitalbazaar/vc'].join(' | '))
for (const row of disagreements) console.log(row.join(' | '))
console.log(
  `verify-peers: ${compared} items, ${compared - disagreements.length} agreements, ${disagreements.length} disagreements`,
)
