/** The exports as a strict project of another uses them: it is compiled, not run. */
import { type Verification, type VerifyOptions, verify } from 'rugzak-verifier'
import { bake } from 'rugzak-verifier/bake'
import { BUNDLED_LISTS } from 'rugzak-verifier/lists'
import { read } from 'rugzak-verifier/read'
import { type Report, verdict } from 'rugzak-verifier/report'
import { sentences } from 'rugzak-verifier/sentences'
import { unbake } from 'rugzak-verifier/unbake'

const options: VerifyOptions = { now: new Date(), lists: BUNDLED_LISTS }
const bytes = new Uint8Array()
const { badges }: Verification = await verify(bytes, options)
const reports: Report[] = badges.map(({ report }) => report)
const words: string[] = reports.flatMap((report) => [
  verdict(report),
  ...sentences(report, '', 'nl'),
])
const baked = await bake(bytes, '{}')
const unbaked = await unbake(baked.ok ? baked.value : bytes)
const names: string[] = (await read(bytes)).credentials.map(({ badge }) => badge.name)
export const all = [words, unbaked.ok, names]
