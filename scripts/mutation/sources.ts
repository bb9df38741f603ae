/** All the badges that are mutated: real signatures by other libraries, hosted copies, pictures; each genuine as it stands. */
import { bake } from '../../src/core/baking/bake.ts'
import { aPng } from '../../src/core/testing/a-png.ts'
import { makeSamples } from '../rewriting/samples.ts'
import { makeJwtSources } from './jwt-sources.ts'
import { makeOlderSources } from './older-sources.ts'
import { makeProofSources } from './proof-sources.ts'
import { jsonSource, type Source } from './source.ts'

/** Every suite and format, some in both kinds of picture, and the documents that are rewritten elsewhere. */
export async function makeSources(): Promise<readonly Source[]> {
  const samples = (await makeSamples()).map(({ name, document, pages }) =>
    jsonSource(name, document, pages),
  )
  const signed = [...(await makeProofSources()), ...(await makeJwtSources())]
  const baked = signed.filter(({ name }) => /^(eddsa-rdfc-2022|VC-JWT ES256)$/.test(name))
  const pictures = baked.flatMap((it) => [picture(it, aPng(), 'PNG'), picture(it, SVG, 'SVG')])
  const older = await makeOlderSources()
  return [...signed, ...samples, ...older, ...(await Promise.all(pictures))]
}

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>')

async function picture(source: Source, image: Uint8Array, format: string): Promise<Source> {
  const baked = await bake(image, source, 'openbadgecredential')
  if (!baked.ok) throw new Error(`${source.name} cannot be baked`)
  return { ...source, name: `${source.name} in ${format}`, kind: 'picture', file: baked.value }
}
