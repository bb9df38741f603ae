/** The verifiers that are judged: ours, two of others, and any that is a command. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { createVerifyCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite'
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import { createVerifyCryptosuite as ecdsaSd } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { createVerifyCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyElsewhere } from '../../bench/peers/digital-bazaar.ts'
import { verify } from '../../packages/verifier/src/verify.ts'
import { type JsonObject, parseObject } from '../../src/core/kernel/json.ts'
import { askCore } from './ask-verifier-core.ts'
import type { Item } from './item.ts'

/** `undefined`: it takes no such file, or gave no answer that can be read. */
export type Answer = string | undefined

export interface Verifier {
  readonly name: string
  /** whether what an item has on the web can be shown to it */
  readonly hasWeb: boolean
  readonly answer: (item: Item, path: string, now: number) => Promise<Answer>
}

export const RUGZAK: Verifier = {
  name: 'rugzak-verifier',
  hasWeb: true,
  async answer({ web = {} }, path, now) {
    const fetch = (address: string) => Promise.resolve(served(web, address))
    const { badges } = await verify(await readFile(path), { now, fetch })
    return badges[0]?.verdict ?? 'malformed'
  },
}

function served(web: Readonly<Record<string, unknown>>, address: string): Response {
  const standing = Object.hasOwn(web, address) ? web[address] : undefined
  if (standing === undefined) throw new TypeError('nobody answers')
  const { status = 200, body } = standing as { status?: number; body?: unknown } // of our manifest
  const headers = { 'content-type': 'application/json' }
  return Object.defineProperty(new Response(JSON.stringify(body), { status, headers }), 'url', {
    value: address,
  })
}

/** Every suite of its makers. What it would have to be handed a checker for (status lists) it is not asked. */
const BAZAAR: Verifier = {
  name: '@digitalbazaar/vc',
  hasWeb: false,
  answer: ({ web }, path, now) =>
    ofJson(path, async (document) => {
      if (web) return undefined
      return verifyElsewhere(document, SUITES, new Date(now)).then(
        () => 'valid',
        () => 'invalid',
      )
    }),
}

const NOT_FOUND = () => new Response('{}', { status: 404 })

const SUITES = [
  new Ed25519Signature2020({ signer: undefined }),
  ...[eddsaRdfc, eddsaJcs(), ecdsaRdfc, ecdsaJcs(), ecdsaSd()].map(
    (cryptosuite) => new DataIntegrityProof({ cryptosuite }),
  ),
]

/** It fetches by itself, and is shown what stands on the web of the item; its clock is that of the machine. */
const VERIFIER_CORE: Verifier = {
  name: 'verifier-core',
  hasWeb: true,
  answer: ({ web = {} }, path) =>
    ofJson(path, (document) =>
      askCore(document, (url) => (web[url] ? served(web, url) : NOT_FOUND())),
    ),
}

export const OTHERS = [VERIFIER_CORE, BAZAAR]

async function ofJson(
  path: string,
  judge: (document: JsonObject) => Promise<Answer>,
): Promise<Answer> {
  if (!path.endsWith('.json')) return undefined
  const document = parseObject(await readFile(path, 'utf8'))
  return document.ok ? judge(document.value) : 'malformed'
}

const run = promisify(execFile)

/** `COMMAND FILE`: the first verdict in what it prints is its answer, as a word or as JSON with `verdict`. */
export function commandVerifier(command: string): Verifier {
  const [program = '', ...args] = command.split(' ')
  return {
    name: command,
    hasWeb: false,
    async answer(_, path) {
      const said = await run(program, [...args, path], { timeout: 30_000 }).then(
        ({ stdout }) => stdout,
        (error: unknown) => (error as { readonly stdout?: string }).stdout ?? '', // of execFile
      )
      return /\b(valid|expired|revoked|suspended|invalid|unverified|malformed)\b/.exec(said)?.[1]
    },
  }
}
