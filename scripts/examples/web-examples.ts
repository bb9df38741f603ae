/** The four examples of an issuer with a website: a proven one, a revoked one, a suspended one and somebody else's. */
import type { Award } from './credential.ts'
import type { Example } from './examples.ts'
import type { Organisation } from './issuer.ts'
import { makeWebIssuer, type Pages, type Purpose, pagesOf, webBadge } from './web-issuer.ts'

const ANKER: Organisation = {
  name: 'Vakschool Het Anker',
  url: 'https://vakschool-het-anker.example',
  description: 'Avondschool voor techniek, horeca en vervoer in de oude haven.',
}

const BIKES: Award = {
  slug: 'fietsen-repareren',
  name: 'Fietsen repareren',
  description:
    'Je plakt een band, stelt remmen en versnellingen af en vertelt de klant wat je deed.',
  criteria: '- Twaalf lesavonden\n- Een praktijkproef: één fiets, drie gebreken, één uur',
  language: 'nl',
  art: ['circle', 'key', 'green'],
  awarded: '2026-06-12T19:00:00Z',
  tags: ['techniek', 'fiets'],
}

const KITCHEN: Award = {
  slug: 'koken-voor-groepen',
  name: 'Koken voor groepen',
  description: 'Je kookt veilig en op tijd voor veertig gasten.',
  criteria: 'Drie avonden in de keuken van de school en een toets over hygiëne.',
  language: 'nl',
  art: ['arch', 'heart', 'orange'],
  awarded: '2026-02-20T18:30:00Z',
}

const FORKLIFT: Award = {
  slug: 'heftruck-rijden',
  name: 'Heftruck rijden',
  description: 'Je rijdt, stapelt en parkeert veilig met een heftruck.',
  criteria: 'Praktijkexamen, en elk jaar een oogtest.',
  language: 'nl',
  type: 'Certification',
  art: ['octagon', 'peak', 'yellow'],
  awarded: '2026-03-27T12:00:00Z',
}

const WELDING: Award = {
  slug: 'welding-basics',
  name: 'Welding basics',
  description: 'Makes a sound fillet weld in two positions and works safely with heat.',
  criteria: 'Eight evenings in the workshop and a test piece that was broken and looked at.',
  language: 'en',
  art: ['hexagon', 'rays', 'ink'],
  awarded: '2026-05-08T18:00:00Z',
  recipient: 'bram@voorbeeld.example',
}

const WAYS: readonly (readonly [Award, Example['shows'], Purpose?])[] = [
  [BIKES, 'proven'],
  [WELDING, 'notYours'],
  [FORKLIFT, 'suspended', 'suspension'],
  [KITCHEN, 'revoked', 'revocation'],
]

/** The four badges; the same bytes in every run. */
export async function makeWebExamples(): Promise<readonly Example[]> {
  const issuer = await makeWebIssuer(ANKER)
  const made = WAYS.map(async ([award, shows, takenBy]): Promise<Example> => {
    const badge = await webBadge(award, issuer, takenBy)
    return { award, as: 'png', payload: JSON.stringify(badge), shows }
  })
  return Promise.all(made)
}

/** What stands on the website of their issuer. */
export async function makeExamplePages(): Promise<Pages> {
  return pagesOf(await makeWebIssuer(ANKER))
}
