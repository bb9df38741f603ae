/** Eight of the example badges of the empty backpack: what each one is, and what it shows. */
import { type Award, credentialFor, RECIPIENT } from './credential.ts'
import { hostedAssertion } from './hosted.ts'
import { makeIssuer, type Organisation } from './issuer.ts'
import type { Made } from './publishing.ts'
import { type Json, prove, signJwt } from './signing.ts'

/** What a person learns from an example; words for it are in the locales. */
export type Shows =
  | 'valid'
  | 'expired'
  | 'altered'
  | 'otherName'
  | 'foreignKey'
  | 'hosted'
  | 'proven'
  | 'notYours'
  | 'suspended'
  | 'revoked'

export type Example = Made & { readonly shows: Shows }

const STELLING: Organisation = {
  name: 'Praktijkschool De Stelling',
  url: 'https://stelling.example',
  description: 'Leerbedrijf voor bouw en techniek in de Hollandse Delta.',
}
const LINDEHOF: Organisation = {
  name: 'Lindehof University of Applied Sciences',
  url: 'https://lindehof.example',
  description: 'Small classes, large questions. Founded in 1968.',
}
const LEESTAFEL: Organisation = {
  name: 'Bibliotheek De Leestafel',
  url: 'https://leestafel.example',
  description: 'Openbare bibliotheek met cursussen voor iedereen.',
}
const TAALHUIS: Organisation = {
  name: 'Taalhuis Oosterwaard',
  url: 'https://taalhuis-oosterwaard.example',
  description: 'Nederlands leren, samen met vrijwilligers uit de buurt.',
}
const WIJKACADEMIE: Organisation = {
  name: 'Wijkacademie Zuiderlicht',
  url: 'https://wijkacademie-zuiderlicht.example',
  description: 'Leren van en met de wijk.',
}
const KOMPAS: Organisation = {
  name: 'Kompas Security Lab',
  url: 'https://kompas-lab.example',
  description: 'Training in safe digital work.',
}

const AT_HEIGHT: Award = {
  slug: 'veilig-werken-op-hoogte',
  name: 'Veilig werken op hoogte',
  description:
    'Je werkt veilig op steigers, ladders en hoogwerkers. Je herkent valgevaar en grijpt in voordat iemand risico loopt.',
  criteria:
    '- Praktijkopdracht van 24 uur onder begeleiding\n- Beoordeling door een praktijkopleider van een erkend leerbedrijf',
  language: 'nl',
  art: ['shield', 'stairs', 'blue'],
  awarded: '2026-03-12T09:00:00Z',
  until: '2036-03-12T09:00:00Z',
  alignments: [
    {
      framework: 'NLQF',
      name: 'NLQF niveau 2',
      url: 'https://www.nlqf.nl/nlqf-niveaus',
      code: '2',
    },
  ],
  tags: ['bouw', 'veiligheid'],
}

const PEER_COACH: Award = {
  slug: 'peer-coach',
  name: 'Peer coach',
  description:
    'Coaches fellow students in small groups: listens first, asks open questions and helps them plan their own next step.',
  criteria:
    '1. Followed the training of three half-days.\n2. Coached at least **six** first-year students during one semester.\n3. Reflected on two recorded conversations.',
  language: 'en',
  art: ['circle', 'half', 'green'],
  awarded: '2026-06-26T14:00:00Z',
  alignments: [
    {
      framework: 'LifeComp',
      name: 'Communication',
      url: 'https://joint-research-centre.ec.europa.eu/lifecomp',
      code: 'S2',
    },
  ],
  tags: ['coaching', 'listening'],
  subject: { narrative: 'Anna coached eight students, two more than asked.' },
}

const DIGITAL: Award = {
  slug: 'digitale-basisvaardigheden',
  name: 'Digitale basisvaardigheden',
  description: 'Je zoekt, mailt, betaalt en regelt zaken met de overheid zelfstandig online.',
  criteria: 'Alle acht lessen gevolgd en de eindopdracht in de bibliotheek gemaakt.',
  language: 'nl',
  art: ['hexagon', 'checker', 'orange'],
  awarded: '2026-01-20T10:30:00Z',
  alignments: [
    {
      framework: 'DigComp 2.2',
      name: 'Browsing, searching and filtering data, information and digital content',
      url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC128415',
      code: '1.1',
    },
  ],
  subject: { id: `mailto:${RECIPIENT}` },
}

const FIRST_AID: Award = {
  slug: 'bedrijfshulpverlener',
  name: 'Bedrijfshulpverlener (bhv)',
  description: 'Je helpt bij een ongeval, een begin van brand en een ontruiming.',
  criteria: 'Lesdag van zeven uur met praktijkexamen. Geldig voor één jaar.',
  language: 'nl',
  type: 'Certificate',
  art: ['octagon', 'cross', 'skyRed'],
  awarded: '2024-10-07T08:00:00Z',
  until: '2025-10-07T08:00:00Z',
}

const SPEAKING: Award = {
  slug: 'nederlands-spreken',
  name: 'Nederlands A2 – spreken',
  description: 'Je kunt een kort gesprek voeren over werk, familie en je dagelijkse leven.',
  criteria: 'Gesprek van vijftien minuten met twee beoordelaars.',
  language: 'nl',
  art: ['drop', 'waves', 'sky'],
  awarded: '2026-05-18T13:00:00Z',
}

const VOLUNTEER: Award = {
  slug: 'volunteer-mentor',
  name: 'Volunteer mentor',
  description: 'Guides newcomers through their first hundred days in the city.',
  criteria: 'At least 40 hours of mentoring, confirmed by the coordinator.',
  language: 'en',
  type: 'CommunityService',
  art: ['circle', 'heart', 'red'],
  awarded: '2026-04-30T17:00:00Z',
  recipient: 'bram@voorbeeld.example',
}

const PASSWORDS: Award = {
  slug: 'strong-passwords',
  name: 'Safe with passwords',
  description: 'Uses a password manager, two-step sign-in and recognises phishing.',
  criteria: 'Passed the practical test with a score of at least 80 %.',
  language: 'en',
  art: ['shield', 'key', 'red'],
  awarded: '2026-02-11T11:00:00Z',
}

const NEIGHBOURS: Award = {
  slug: 'burenhulp',
  name: 'Burenhulp in beweging',
  description: 'Je zet een klein plan op voor je straat en voert het samen met buren uit.',
  criteria: 'Een plan van één pagina, drie bijeenkomsten en een verslag met foto’s.',
  language: 'nl',
  art: ['hexagon', 'peak', 'yellow'],
  awarded: '2025-11-03T19:30:00Z',
}

const text = (json: Json) => JSON.stringify(json)

/** The badge changed after signing: somebody made A2 into B1. */
async function altered(kind: string): Promise<string> {
  const issuer = await makeIssuer(TAALHUIS, kind)
  const signed = text(await prove(credentialFor(SPEAKING, issuer), issuer, 'eddsa-rdfc-2022'))
  return signed.replaceAll('Nederlands A2', 'Nederlands B1')
}

/** Says that Kompas issued it; signed with a key of somebody else. */
async function foreign(kind: string): Promise<string> {
  const named = await makeIssuer(KOMPAS, kind)
  const signer = await makeIssuer({ ...KOMPAS, url: 'https://kompas-lab-copy.example' }, kind)
  return text(await prove(credentialFor(PASSWORDS, named), signer, 'eddsa-rdfc-2022'))
}

async function proved(award: Award, organisation: Organisation, kind: string): Promise<string> {
  const issuer = await makeIssuer(organisation, kind)
  return text(await prove(credentialFor(award, issuer), issuer, 'eddsa-rdfc-2022'))
}

async function asJwt(award: Award, organisation: Organisation, kind: string): Promise<string> {
  const issuer = await makeIssuer(organisation, kind)
  return signJwt(credentialFor(award, issuer), issuer)
}

/** All eight, signed and ready to be baked; the same bytes in every run. Another kind has other issuers. */
export async function makeExamples(kind = 'example'): Promise<readonly Example[]> {
  return [
    {
      award: AT_HEIGHT,
      as: 'png',
      payload: await proved(AT_HEIGHT, STELLING, kind),
      shows: 'valid',
    },
    {
      award: PEER_COACH,
      as: 'svg',
      payload: await proved(PEER_COACH, LINDEHOF, kind),
      shows: 'valid',
    },
    { award: DIGITAL, as: 'png', payload: await asJwt(DIGITAL, LEESTAFEL, kind), shows: 'valid' },
    {
      award: FIRST_AID,
      as: 'png',
      payload: await proved(FIRST_AID, STELLING, kind),
      shows: 'expired',
    },
    { award: SPEAKING, as: 'png', payload: await altered(kind), shows: 'altered' },
    {
      award: VOLUNTEER,
      as: 'svg',
      payload: await proved(VOLUNTEER, LINDEHOF, kind),
      shows: 'otherName',
    },
    { award: PASSWORDS, as: 'png', payload: await foreign(kind), shows: 'foreignKey' },
    {
      award: NEIGHBOURS,
      as: 'png',
      keyword: 'openbadges',
      payload: text(hostedAssertion(NEIGHBOURS, WIJKACADEMIE)),
      shows: 'hosted',
    },
  ]
}
