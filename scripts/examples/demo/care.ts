/** The mbo care pathway: four steps that build up to Zorgassistent, and what came around it. */
import { achievementId } from '../credential.ts'
import { badgesOf, evidence, mark, related, rubric, statusAt } from './demo-badge.ts'
import { eqf, esco, HELPENDE, lifecomp, nlqf, werkproces } from './frameworks.ts'
import { WATERPOORT, ZORGKAMER } from './organisations.ts'

const badge = badgesOf(WATERPOORT, { tags: ['zorg'] })
const id = (slug: string) => achievementId(WATERPOORT, slug)

const listening = rubric(
  `${id('luisteren')}/gesprek`,
  'Gesprek met een cliënt',
  [
    'Je laat de ander uitpraten',
    'Je vat samen wat de ander zegt',
    'Je hoort ook wat niet gezegd wordt',
  ],
  1,
  2,
)
const lifting = mark(`${id('veilig-tillen')}/praktijktoets`, 'Praktijktoets tillen', '6', '7.5')

/** The four steps, in the order in which most students take them. */
export const CARE_STEPS = [
  badge({
    slug: 'luisteren',
    name: 'Luisteren',
    description: 'Je luistert naar cliënten en collega’s, vraagt door en vat samen wat je hoorde.',
    criteria: 'Drie opgenomen gesprekken, samen nabesproken met je praktijkopleider.',
    type: 'Competency',
    art: ['circle', 'half', 'sky'],
    awarded: '2025-10-10T10:00:00Z',
    alignments: [
      HELPENDE,
      werkproces('B1-K1-W1', 'Stemt de werkzaamheden af'),
      lifecomp('S2'),
      nlqf(2),
    ],
    achievement: { resultDescription: [listening.description] },
    subject: { result: [listening.result] },
    credential: {
      evidence: [
        evidence(
          'Gesprek met mevrouw De B.',
          'Een gesprek van twaalf minuten over eten en heimwee.',
          {
            genre: 'Geluidsopname',
          },
        ),
      ],
    },
  }),
  badge({
    slug: 'hygiene',
    name: 'Hygiëne',
    description: 'Je werkt schoon en veilig: handen, kleding, materiaal en de ruimte om je heen.',
    criteria: '- Theorietoets voldoende\n- Twee observaties op de werkvloer',
    type: 'Competency',
    art: ['hexagon', 'waves', 'greenSand'],
    awarded: '2025-12-05T10:00:00Z',
    alignments: [HELPENDE, werkproces('B1-K1-W2', 'Maakt en houdt ruimten schoon'), nlqf(2)],
  }),
  badge({
    slug: 'veilig-tillen',
    name: 'Veilig tillen',
    description:
      'Je tilt en verplaatst cliënten met de juiste hulpmiddelen, zonder jezelf te belasten.',
    criteria: 'Praktijktoets met passieve en actieve tillift; minimaal een 6.',
    type: 'Competency',
    art: ['shield', 'key', 'blue'],
    awarded: '2026-02-13T10:00:00Z',
    alignments: [
      HELPENDE,
      werkproces('B1-K1-W3', 'Biedt persoonlijke zorg'),
      esco('S3.6'),
      nlqf(2),
    ],
    achievement: { resultDescription: [lifting.description] },
    subject: { result: [lifting.result] },
  }),
  badge({
    slug: 'medicatie-2',
    name: 'Medicatie',
    description: 'Je reikt medicijnen aan volgens de afspraken en ziet wanneer iets niet klopt.',
    criteria: 'E-learning met 80 % goed en drie keer aanreiken onder toezicht.',
    type: 'Competency',
    art: ['hexagon', 'pill', 'pink'],
    awarded: '2026-05-29T10:00:00Z',
    alignments: [
      HELPENDE,
      werkproces('B1-K1-W4', 'Ondersteunt bij medicijnen'),
      esco('S3.2'),
      nlqf(2),
    ],
    achievement: {
      version: '2.0',
      related: [related(id('medicatie-1'), { version: '1.0' })],
    },
  }),
] as const

export const ASSISTANT = badge(
  {
    slug: 'zorgassistent',
    name: 'Zorgassistent',
    description:
      'Praktijkverklaring zorgassistent: je luistert, werkt schoon, tilt veilig en helpt met medicijnen.',
    criteria: `Behaal [Luisteren](${id('luisteren')}), [Hygiëne](${id('hygiene')}), [Veilig tillen](${id('veilig-tillen')}) en [Medicatie](${id('medicatie-2')}).`,
    type: 'Certificate',
    art: ['leaf', 'heart', 'red'],
    awarded: '2026-07-03T10:00:00Z',
    alignments: [HELPENDE, nlqf(2), eqf(2)],
    subject: {
      narrative: 'Anna werkte 640 uur in de wijkzorg en sluit af met een mooie praktijkverklaring.',
    },
    credential: {
      evidence: [
        evidence('Praktijkverklaring', 'Ondertekend door school, leerbedrijf en student.', {
          genre: 'Document',
        }),
        evidence('Stageverslag', 'Twintig weken in vier bladzijden, met foto’s van de afdeling.', {
          genre: 'Verslag',
        }),
      ],
    },
  },
  {
    endorsed: {
      by: ZORGKAMER,
      comment: 'Werkgevers in Rivierenland herkennen dit als **startbekwaam** op niveau 2.',
    },
  },
)

export const CARE = [
  ...CARE_STEPS,
  ASSISTANT,
  badge(
    {
      slug: 'medicatie-1',
      name: 'Medicatie',
      description: 'Je reikt medicijnen aan volgens de afspraken.',
      criteria: 'E-learning met 80 % goed.',
      type: 'Competency',
      art: ['hexagon', 'pill', 'yellow'],
      awarded: '2025-01-17T10:00:00Z',
      achievement: { version: '1.0', related: [related(id('medicatie-2'), { version: '2.0' })] },
    },
    { shows: 'superseded' },
  ),
  badge(
    {
      slug: 'reanimatie-2023',
      name: 'Reanimatie en AED',
      description: 'Je start binnen zes minuten met reanimeren en gebruikt een AED.',
      criteria: 'Cursus van vier uur met praktijktoets. Twee jaar geldig.',
      type: 'Certificate',
      art: ['octagon', 'cross', 'skyRed'],
      awarded: '2023-09-14T18:00:00Z',
      until: '2025-09-14T18:00:00Z',
      achievement: { id: id('reanimatie') },
    },
    { shows: 'expired', as: 'svg' },
  ),
  badge({
    slug: 'reanimatie-2025',
    name: 'Reanimatie en AED',
    description: 'Je start binnen zes minuten met reanimeren en gebruikt een AED.',
    criteria: 'Herhaling van drie uur met praktijktoets. Twee jaar geldig.',
    type: 'Certificate',
    art: ['octagon', 'cross', 'red'],
    awarded: '2025-09-04T18:00:00Z',
    until: '2027-09-04T18:00:00Z',
    achievement: { id: id('reanimatie') },
  }),
  badge({
    slug: 'rapporteren',
    name: 'Rapporteren',
    description:
      'Je schrijft kort en feitelijk op wat je zag en deed, zodat een collega verder kan.',
    criteria: 'Vijf rapportages, beoordeeld op feiten, toon en volledigheid.',
    art: ['square', 'book', 'sandBlue'],
    awarded: '2026-03-20T10:00:00Z',
    alignments: [HELPENDE, werkproces('B1-K1-W5', 'Evalueert de werkzaamheden')],
  }),
  badge(
    {
      slug: 'stage-wijkzorg',
      name: 'Stage wijkzorg',
      description: 'Twintig weken stage bij cliënten thuis.',
      criteria: '640 uur, met een voldoende van de praktijkopleider.',
      type: 'Fieldwork',
      art: ['arch', 'house', 'green'],
      awarded: '2026-06-19T10:00:00Z',
      credential: statusAt(WATERPOORT, 94567),
    },
    { shows: 'revocable' },
  ),
  badge(
    {
      slug: 'voedselveiligheid',
      name: 'Voedselveiligheid',
      description: 'Je bereidt en bewaart eten volgens de regels.',
      criteria: 'Online toets, minimaal 75 % goed.',
      art: ['tab', 'leaves', 'yellow'],
      awarded: '2025-12-19T12:00:00Z',
      until: '2026-12-19T12:00:00Z',
    },
    { sign: 'jwt' },
  ),
  badge(
    {
      slug: 'omgaan-met-dementie',
      name: 'Omgaan met dementie',
      description: 'Je sluit aan bij de beleving van iemand met dementie en blijft rustig.',
      criteria: 'Twee lesdagen en een dag meelopen op een besloten afdeling.',
      art: ['circle', 'heart', 'pinkRed'],
      awarded: '2026-09-18T10:00:00Z',
      alignments: [lifecomp('S1'), esco('S3.6')],
    },
    { sign: 'jwt' },
  ),
]
