/** Citizenship: taking part in a town. */
import { badgesOf, evidence } from './demo-badge.ts'
import { greencomp, keyCompetence } from './frameworks.ts'
import { OOSTERWAARD } from './organisations.ts'

const badge = badgesOf(OOSTERWAARD, { tags: ['burgerschap'] })

export const CITIZENSHIP = [
  badge({
    slug: 'jongerenraad',
    name: 'Lid van de jongerenraad',
    description: 'Je adviseert het gemeentebestuur namens jongeren.',
    criteria: 'Een jaar lang vergaderen, met minstens twee adviezen.',
    type: 'Membership',
    art: ['pennant', 'people', 'plum'],
    awarded: '2023-07-06T19:00:00Z',
    alignments: [keyCompetence('6')],
  }),
  badge({
    slug: 'debat',
    name: 'Debatteren',
    description: 'Je luistert, weerlegt en blijft netjes.',
    criteria: 'Twee debatten voor publiek.',
    art: ['diamond', 'speech', 'red'],
    awarded: '2023-05-11T19:00:00Z',
    alignments: [keyCompetence('6')],
  }),
  badge({
    slug: 'stembureau',
    name: 'Lid van het stembureau',
    description: 'Je helpt kiezers, telt stemmen en houdt je aan de regels.',
    criteria: 'Training en een hele verkiezingsdag.',
    art: ['square', 'flag', 'skyRed'],
    awarded: '2025-10-29T22:00:00Z',
    alignments: [keyCompetence('6')],
  }),
  badge(
    {
      slug: 'dorpsgeschiedenis',
      name: 'Verteller van het dorp',
      description: 'Je verzamelt verhalen van vroeger en vertelt ze door.',
      criteria: 'Drie interviews en een wandeling voor bezoekers.',
      art: ['arch', 'book', 'greenSand'],
      awarded: '2024-05-04T14:00:00Z',
      alignments: [keyCompetence('8')],
      credential: {
        evidence: [
          evidence('Wandeling langs de dijk', 'Anderhalf uur, zeven verhalen, een regenbui.'),
        ],
      },
    },
    { as: 'svg' },
  ),
  badge({
    slug: 'klimaatgesprek',
    name: 'Gespreksleider klimaat',
    description: 'Je leidt een gesprek over een lastig onderwerp en laat iedereen aan het woord.',
    criteria: 'Training van een dag en twee bewonersavonden.',
    art: ['tab', 'globe', 'green'],
    awarded: '2025-11-20T20:00:00Z',
    alignments: [greencomp('4.2'), keyCompetence('6')],
  }),
  badge({
    slug: 'repair-cafe',
    name: 'Hersteller',
    description: 'Je repareert fietsen en lampen en leert anderen hoe dat moet.',
    criteria: 'Vijftien reparaties die het nog doen.',
    art: ['octagon', 'rays', 'teal'],
    awarded: '2026-04-11T15:00:00Z',
  }),
  badge(
    {
      slug: 'welkom-in-oosterwaard',
      name: 'Welkom in Oosterwaard',
      description: 'Je hebt kennisgemaakt met de gemeente en haar regels.',
      criteria: 'De welkomstochtend voor nieuwe inwoners.',
      art: ['flower', 'house', 'pinkRed'],
      awarded: '2020-09-05T09:00:00Z',
    },
    { sign: 'hosted', shows: 'hosted', as: 'json' },
  ),
]
