/** Digital skills at the library: together they cover all 21 competences of DigComp. */

import type { Art } from '../art/art.ts'
import { type Award, achievementId } from '../credential.ts'
import { assertionId } from '../hosted.ts'
import { badgesOf, evidence, related } from './demo-badge.ts'
import { digcomp } from './frameworks.ts'
import { LEESTAFEL } from './organisations.ts'

type Competence = Parameters<typeof digcomp>[0]

const badge = badgesOf(LEESTAFEL, { tags: ['digitaal'] })

function lesson(
  slug: string,
  name: string,
  description: string,
  codes: readonly Competence[],
  art: Art,
  awarded: string,
): Omit<Award, 'language'> {
  return {
    slug,
    name,
    description,
    criteria: 'Drie lessen van twee uur en een eindopdracht.',
    art,
    awarded: `${awarded}T10:30:00Z`,
    alignments: codes.map(digcomp),
  }
}

const SAFE = lesson(
  'digitaal-veilig',
  'Digitaal veilig',
  'Je beschermt je apparaten, je gegevens en jezelf.',
  ['4.1', '4.2'],
  ['shield', 'key', 'red'],
  '2024-11-12',
)

/** One award three times: in Open Badges 2.0, in 3.0 with a reference to it, and in English. */
const SAFETY = [
  badge({ ...SAFE, slug: 'digitaal-veilig-ob2' }, { sign: 'hosted', shows: 'hosted' }),
  badge({
    ...SAFE,
    achievement: {
      related: [
        related(achievementId(LEESTAFEL, 'digitaal-veilig-ob2'), {
          type: ['Related', 'https://w3id.org/openbadges#BadgeClass'],
        }),
        related(achievementId(LEESTAFEL, 'digitally-safe'), { inLanguage: 'en' }),
      ],
    },
    credential: {
      evidence: [
        {
          id: assertionId(LEESTAFEL, 'digitaal-veilig-ob2'),
          type: ['Evidence', 'https://w3id.org/openbadges#Assertion'],
          name: 'Dezelfde badge in Open Badges 2.0',
        },
      ],
    },
  }),
  badge({
    ...SAFE,
    slug: 'digitally-safe',
    name: 'Digitally safe',
    description: 'Protects devices, data and themselves.',
    criteria: 'Three lessons of two hours and a final task.',
    language: 'en',
    achievement: {
      related: [related(achievementId(LEESTAFEL, 'digitaal-veilig'), { inLanguage: 'nl' })],
    },
  }),
]

export const DIGITAL = [
  badge(
    lesson(
      'zoeken',
      'Zoeken en vinden',
      'Je zoekt slim en bewaart wat je vindt.',
      ['1.1', '1.3'],
      ['hexagon', 'lens', 'yellow'],
      '2023-10-10',
    ),
  ),
  badge(
    lesson(
      'nepnieuws',
      'Nepnieuws herkennen',
      'Je ziet of een bericht betrouwbaar is.',
      ['1.2'],
      ['hexagon', 'eye', 'inkOrange'],
      '2023-11-14',
    ),
    { as: 'svg' },
  ),
  badge(
    lesson(
      'beeldbellen',
      'Beeldbellen en chatten',
      'Je spreekt anderen online en houdt je aan omgangsvormen.',
      ['2.1', '2.5'],
      ['hexagon', 'speech', 'blue'],
      '2023-12-12',
    ),
  ),
  badge(
    lesson(
      'samen-online',
      'Samen online werken',
      'Je deelt documenten en werkt er met anderen aan.',
      ['2.2', '2.4'],
      ['hexagon', 'people', 'green'],
      '2024-01-16',
    ),
  ),
  badge(
    lesson(
      'digid',
      'Zaken regelen met de overheid',
      'Je logt veilig in en regelt toeslagen, post en afspraken.',
      ['2.3', '2.6'],
      ['hexagon', 'bridge', 'sandBlue'],
      '2024-02-13',
    ),
  ),
  badge(
    lesson(
      'zelf-maken',
      'Zelf digitaal maken',
      'Je maakt een poster, een filmpje en een eenvoudige website.',
      ['3.1', '3.2'],
      ['hexagon', 'flag', 'orange'],
      '2024-03-19',
    ),
  ),
  badge(
    lesson(
      'auteursrecht',
      'Mag dat plaatje?',
      'Je weet wat je mag gebruiken en hoe je een maker noemt.',
      ['3.3'],
      ['hexagon', 'half', 'pink'],
      '2024-04-16',
    ),
  ),
  badge(
    {
      ...lesson(
        'eerste-programma',
        'Mijn eerste programma',
        'Je schrijft een klein programma dat een echt probleem oplost.',
        ['3.4'],
        ['hexagon', 'code', 'ink'],
        '2024-09-17',
      ),
      credential: {
        evidence: [
          evidence('Boodschappenlijst', 'Een programma dat dubbele boodschappen samenvoegt.'),
        ],
      },
    },
    { sign: 'eddsa-jcs-2022', as: 'json' },
  ),
  ...SAFETY,
  badge(
    lesson(
      'fit-achter-scherm',
      'Fit achter je scherm',
      'Je zorgt voor je lijf, je rust en het milieu.',
      ['4.3', '4.4'],
      ['hexagon', 'leaves', 'sand'],
      '2025-01-14',
    ),
  ),
  badge(
    lesson(
      'probleem-oplossen',
      'Digitale problemen oplossen',
      'Je vindt zelf een oplossing en weet wat je nog wilt leren.',
      ['5.1', '5.2', '5.4'],
      ['hexagon', 'target', 'teal'],
      '2025-03-11',
    ),
    { sign: 'ed25519-2020' },
  ),
  badge(
    lesson(
      'maken-met-ai',
      'Slim maken met AI',
      'Je gebruikt AI als gereedschap en controleert wat eruit komt.',
      ['5.3', '1.2'],
      ['hexagon', 'network', 'plum'],
      '2026-02-10',
    ),
    { sign: 'jwt' },
  ),
]
