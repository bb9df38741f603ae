/** Two ladders of language levels: Dutch and English, from A2 to B2. */
import { badgesOf, rubric } from './demo-badge.ts'
import { cefr } from './frameworks.ts'
import { LINGUA, TAALHUIS } from './organisations.ts'

const dutch = badgesOf(TAALHUIS, { type: 'Certificate', tags: ['taal', 'Nederlands'] })
const english = badgesOf(LINGUA, {
  language: 'en',
  type: 'Certificate',
  tags: ['language', 'English'],
})

const speaking = rubric(
  `${TAALHUIS.url}/badges/nederlands-b1/spreken`,
  'Spreken',
  ['Losse zinnen', 'Korte gesprekken', 'Vlotte gesprekken'],
  1,
  1,
)

export const LANGUAGES = [
  dutch({
    slug: 'nederlands-a2',
    name: 'Nederlands A2',
    description: 'Je redt je in winkels, bij de dokter en op school.',
    criteria: 'Voldoende voor lezen, luisteren, schrijven en spreken.',
    art: ['drop', 'level1', 'sky'],
    awarded: '2022-06-24T12:00:00Z',
    alignments: [cefr('A2')],
  }),
  dutch({
    slug: 'nederlands-b1',
    name: 'Nederlands B1',
    description: 'Je kunt vertellen wat je meemaakt en je mening uitleggen.',
    criteria: 'Voldoende voor lezen, luisteren, schrijven en spreken.',
    art: ['drop', 'level2', 'skyRed'],
    awarded: '2023-06-23T12:00:00Z',
    alignments: [cefr('B1')],
    achievement: { resultDescription: [speaking.description] },
    subject: { result: [speaking.result] },
  }),
  dutch({
    slug: 'nederlands-b2',
    name: 'Nederlands B2',
    description: 'Je volgt een opleiding in het Nederlands en schrijft een duidelijk verslag.',
    criteria: 'Voldoende voor lezen, luisteren, schrijven en spreken.',
    art: ['drop', 'level3', 'blueSky'],
    awarded: '2025-01-24T12:00:00Z',
    alignments: [cefr('B2')],
  }),
  dutch({
    slug: 'woorden-van-de-zorg',
    name: 'Woorden van de zorg',
    description: 'Je kent vijfhonderd woorden die je in de zorg elke dag nodig hebt.',
    criteria: 'Mondelinge toets met plaatjes en situaties.',
    art: ['leaf', 'speech', 'greenSand'],
    awarded: '2025-03-07T12:00:00Z',
  }),
  english({
    slug: 'english-a2',
    name: 'English A2',
    description: 'Can handle simple, routine exchanges.',
    criteria: 'Passed reading, listening, writing and speaking.',
    art: ['circle', 'level1', 'orange'],
    awarded: '2021-05-28T12:00:00Z',
    alignments: [cefr('A2')],
  }),
  english({
    slug: 'english-b1',
    name: 'English B1',
    description: 'Can deal with most situations while travelling and describe experiences.',
    criteria: 'Passed reading, listening, writing and speaking.',
    art: ['circle', 'level2', 'yellowBlue'],
    awarded: '2022-11-25T12:00:00Z',
    alignments: [cefr('B1')],
  }),
  english(
    {
      slug: 'english-b2',
      name: 'English B2',
      description: 'Can interact with fluency and write clear, detailed text.',
      criteria: 'Passed reading, listening, writing and speaking.',
      art: ['circle', 'level3', 'redYellow'],
      awarded: '2024-05-31T12:00:00Z',
      alignments: [cefr('B2')],
    },
    { sign: 'jwt', as: 'svg' },
  ),
  english(
    {
      slug: 'english-for-care',
      name: 'English for care workers',
      description: 'Can talk with patients and families about daily care.',
      criteria: 'Role play with two assessors. Valid for three years.',
      art: ['tab', 'ear', 'red'],
      awarded: '2024-01-15T12:00:00Z',
      until: '2027-01-15T12:00:00Z',
      alignments: [cefr('B1')],
    },
    { as: 'svg' },
  ),
]
