/** Everything a person may let go over the app in one drop: every carrier and every refusal, one of each. */
import { type Award, awarding, carriers } from './mixed-badges.ts'
import { otherStandards, pdfs } from './mixed-documents.ts'
import type { MixedFile } from './mixed-file.ts'
import { addresses, archives, mailsAndPages } from './mixed-holders.ts'
import { others, pictures } from './mixed-refusals.ts'
import { wrappings } from './mixed-wrappings.ts'

/** `proved` signs with a library that not every runner of tests can load. */
export async function mixedDrop(proved: Award): Promise<readonly MixedFile[]> {
  const awards = { award: await awarding(), proved }
  const made = [carriers, wrappings, pdfs, mailsAndPages, archives].map((make) => make(awards))
  const badges = (await Promise.all(made)).flat()
  return [...badges, ...otherStandards(), ...addresses(), ...pictures(), ...others()]
}
