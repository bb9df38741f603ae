/** What was learned outside school: a neighbourhood and a festival. */
import { badgesOf, evidence } from './demo-badge.ts'
import { entrecomp, lifecomp } from './frameworks.ts'
import { BUURTWERK, HARBOUR } from './organisations.ts'

const local = badgesOf(BUURTWERK, { type: 'CommunityService', tags: ['vrijwilligerswerk'] })
const festival = badgesOf(HARBOUR, { language: 'en', tags: ['volunteering', 'festival'] })

export const VOLUNTEERING = [
  local({
    slug: 'taalmaatje',
    name: 'Taalmaatje',
    description: 'Je praat elke week een uur met iemand die Nederlands leert.',
    criteria: 'Minstens twintig gesprekken in een half jaar.',
    art: ['drop', 'speech', 'skyRed'],
    awarded: '2024-06-21T18:00:00Z',
    alignments: [lifecomp('S1'), lifecomp('S2')],
  }),
  local(
    {
      slug: 'soepmiddag',
      name: 'Kok van de soepmiddag',
      description: 'Je kookt met buren voor veertig mensen en houdt de keuken schoon.',
      criteria: 'Tien soepmiddagen, van boodschappen tot afwas.',
      art: ['arch', 'arcs', 'orange'],
      awarded: '2024-12-13T18:00:00Z',
      alignments: [lifecomp('S3'), entrecomp('3.4')],
    },
    { as: 'svg' },
  ),
  local({
    slug: 'buurtplan',
    name: 'Maker van een buurtplan',
    description: 'Je zet een plan op papier, vraagt geld aan en voert het uit.',
    criteria: 'Een plan, een begroting en een verslag dat klopt.',
    art: ['hexagon', 'peak', 'yellow'],
    awarded: '2025-05-16T18:00:00Z',
    alignments: [entrecomp('2.3'), entrecomp('3.1'), entrecomp('3.2')],
    credential: {
      evidence: [
        evidence('Geveltuinen in de Kadestraat', 'Twaalf tuinen, één subsidie, nul ruzies.', {
          genre: 'Project',
        }),
      ],
    },
  }),
  local(
    {
      slug: 'veilige-vrijwilliger',
      name: 'Veilige vrijwilliger',
      description: 'Je kent de gedragscode en weet bij wie je een zorg kunt melden.',
      criteria: 'Gesprek en ondertekende gedragscode. Drie jaar geldig.',
      art: ['shield', 'shieldlet', 'teal'],
      awarded: '2022-03-04T18:00:00Z',
      until: '2025-03-04T18:00:00Z',
    },
    { shows: 'expired' },
  ),
  festival({
    slug: 'steward',
    name: 'Festival steward',
    description: 'Keeps people safe and calm at gates, stages and water.',
    criteria: 'Briefing day and three shifts.',
    art: ['pennant', 'flag', 'inkOrange'],
    awarded: '2024-08-18T20:00:00Z',
    alignments: [lifecomp('P1'), lifecomp('S2')],
  }),
  festival({
    slug: 'team-lead',
    name: 'Volunteer team lead',
    description: 'Plans shifts for twelve people and looks after them.',
    criteria: 'One edition as team lead, with a good report from the team.',
    art: ['circle', 'people', 'blue'],
    awarded: '2025-08-17T20:00:00Z',
    alignments: [lifecomp('S3'), entrecomp('2.5'), entrecomp('3.2')],
    subject: { narrative: 'Her team had the fewest no-shows of the festival.' },
  }),
  festival(
    {
      slug: 'workshop-host',
      name: 'Workshop host',
      description: 'Invents and gives a workshop for children between eight and twelve.',
      criteria: 'Two workshops, each with feedback from the children.',
      art: ['flower', 'rays', 'pinkRed'],
      awarded: '2025-08-17T21:00:00Z',
      alignments: [entrecomp('1.2'), lifecomp('P2')],
    },
    { sign: 'eddsa-jcs-2022' },
  ),
  festival(
    {
      slug: 'first-festival',
      name: 'My first festival',
      description: 'Helped at Open Harbour for the first time.',
      criteria: 'One shift or more.',
      art: ['diamond', 'rays', 'yellow'],
      awarded: '2023-08-20T20:00:00Z',
    },
    { sign: 'hosted', shows: 'hosted' },
  ),
]
