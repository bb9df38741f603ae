/** A microcredential in data for policy makers: five courses that add up to fifteen credits. */
import { achievementId } from '../credential.ts'
import { badgesOf, evidence, mark, related, statusAt } from './demo-badge.ts'
import { digcomp, eqf, esco, nlqf } from './frameworks.ts'
import { LEESTAFEL, ZUIDERHAVEN } from './organisations.ts'

const badge = badgesOf(ZUIDERHAVEN, { language: 'en', type: 'Course', tags: ['data', 'research'] })
const id = (slug: string) => achievementId(ZUIDERHAVEN, slug)

/** Members for a course of `ects` credits with a mark. */
function course(slug: string, ects: number, value: string) {
  const exam = mark(`${id(slug)}/exam`, 'Final mark', '6', value)
  return {
    achievement: {
      creditsAvailable: ects,
      resultDescription: [exam.description],
      humanCode: `DFP-${slug}`,
    },
    subject: { creditsEarned: ects, result: [exam.result] },
  }
}

export const DATA = [
  badge({
    slug: 'data-cleaning',
    name: 'Data cleaning',
    description:
      'Finds and mends gaps, doubles and impossible values, and writes down what was done.',
    criteria: 'A cleaned data set with a log that others can follow.',
    art: ['square', 'checker', 'blueSky'],
    awarded: '2025-02-07T15:00:00Z',
    alignments: [esco('S2.4'), digcomp('1.3'), eqf(6)],
    ...course('data-cleaning', 3, '7.0'),
  }),
  badge({
    slug: 'statistics-essentials',
    name: 'Statistics essentials',
    description:
      'Chooses a fitting test, reads its outcome with care and says what it does not show.',
    criteria: 'Written exam and a short analysis of an open data set.',
    art: ['circle', 'target', 'plum'],
    awarded: '2025-04-11T15:00:00Z',
    alignments: [esco('S2.7'), eqf(6)],
    ...course('statistics-essentials', 4, '6.5'),
  }),
  badge({
    slug: 'data-visualisation-1',
    name: 'Data visualisation I',
    description: 'Draws honest charts for a known audience.',
    criteria: 'Five charts, each improved after peer review.',
    art: ['square', 'level2', 'ink'],
    awarded: '2025-06-20T15:00:00Z',
    alignments: [esco('S1.4'), eqf(6)],
    ...course('data-visualisation-1', 2, '8.0'),
  }),
  badge({
    slug: 'data-visualisation-2',
    name: 'Data visualisation II',
    description: 'Builds an interactive story that holds up when readers explore it themselves.',
    criteria: 'One published data story with a note on choices and limits.',
    art: ['square', 'bars', 'ink'],
    awarded: '2025-10-31T15:00:00Z',
    alignments: [esco('S1.4'), esco('S5.5'), eqf(6)],
    credential: {
      evidence: [
        evidence('Where do we cycle?', 'A map story on 2.1 million bicycle trips.', {
          id: 'https://zuiderhaven.example/stories/where-do-we-cycle',
          genre: 'Web page',
        }),
      ],
    },
    ...course('data-visualisation-2', 3, '8.5'),
  }),
  badge({
    slug: 'data-ethics',
    name: 'Data ethics',
    description: 'Recognises who may be harmed by a data set and designs with that in mind.',
    criteria: 'A case study with an impact assessment.',
    art: ['drop', 'eye', 'teal'],
    awarded: '2026-01-30T15:00:00Z',
    alignments: [esco('S2.1'), digcomp('4.2'), eqf(6)],
    ...course('data-ethics', 3, '7.5'),
  }),
  badge(
    {
      slug: 'data-for-policy',
      name: 'Data for policy',
      description:
        'A microcredential of fifteen credits: from raw data to advice that a council can act on.',
      criteria: `Complete [Data cleaning](${id('data-cleaning')}), [Statistics essentials](${id('statistics-essentials')}), [Data visualisation I](${id('data-visualisation-1')}) and [II](${id('data-visualisation-2')}), and [Data ethics](${id('data-ethics')}).`,
      type: 'MicroCredential',
      art: ['leaf', 'network', 'teal'],
      awarded: '2026-03-27T15:00:00Z',
      alignments: [eqf(6), nlqf(6), esco('S2.7')],
      achievement: { creditsAvailable: 15 },
      subject: { id: 'mailto:anna@voorbeeld.example', creditsEarned: 15 },
    },
    {
      sign: 'jwt',
      endorsed: {
        by: LEESTAFEL,
        comment:
          'Our data team has worked with graduates of this programme. They ask **good questions**.',
      },
    },
  ),
  badge(
    {
      slug: 'spreadsheets',
      name: 'Spreadsheets for research',
      description: 'Works with pivot tables, look-ups and checks.',
      criteria: 'Practical test of ninety minutes.',
      art: ['tab', 'checker', 'green'],
      awarded: '2023-11-17T15:00:00Z',
      until: '2025-11-17T15:00:00Z',
      alignments: [esco('S5.5')],
    },
    { shows: 'expired', as: 'json' },
  ),
  badge(
    {
      slug: 'research-assistant',
      name: 'Research assistant',
      description: 'Assisted a research group for one semester.',
      criteria: 'Confirmed by the principal investigator.',
      type: 'Fieldwork',
      art: ['arch', 'lens', 'plum'],
      awarded: '2026-06-12T15:00:00Z',
      alignments: [esco('S2.1')],
      credential: statusAt(ZUIDERHAVEN, 1204),
    },
    { shows: 'revocable', sign: 'jwt', as: 'jwt' },
  ),
  badge({
    slug: 'open-data-en',
    name: 'Open data',
    description: 'Finds, cites and reuses open data under the right licence.',
    criteria: 'A reading list with licences and a reuse plan.',
    art: ['flower', 'globe', 'sky'],
    awarded: '2025-09-12T15:00:00Z',
    achievement: { related: [related(id('open-data-nl'), { inLanguage: 'nl' })] },
  }),
  badge({
    slug: 'open-data-nl',
    name: 'Open data',
    description: 'Je vindt, citeert en hergebruikt open data met de juiste licentie.',
    criteria: 'Een leeslijst met licenties en een plan voor hergebruik.',
    language: 'nl',
    art: ['flower', 'globe', 'sky'],
    awarded: '2025-09-12T15:00:00Z',
    achievement: { related: [related(id('open-data-en'), { inLanguage: 'en' })] },
  }),
]
