/** The invented organisations of the demo backpack. */
import type { Organisation } from '../issuer.ts'

const organisation = (host: string, name: string, description: string): Organisation => ({
  name,
  url: `https://${host}.example`,
  description,
})

export const WATERPOORT = organisation(
  'waterpoort',
  'ROC De Waterpoort',
  'Mbo-opleidingen in zorg, techniek en horeca.',
)
export const ZORGKAMER = organisation(
  'zorgkamer',
  'Zorgkamer Rivierenland',
  'Samenwerkende zorgwerkgevers die opleidingen beoordelen.',
)
export const ZUIDERHAVEN = organisation(
  'zuiderhaven',
  'Zuiderhaven University',
  'Research university with a programme of microcredentials for professionals.',
)
export const BUURTWERK = organisation(
  'buurtwerk-noordoever',
  'Stichting Buurtwerk Noordoever',
  'Vrijwilligers die elkaar en de buurt vooruit helpen.',
)
export const HARBOUR = organisation(
  'open-harbour',
  'Open Harbour Festival',
  'A summer festival run by four hundred volunteers.',
)
export const TAALHUIS = organisation(
  'taalhuis-oosterwaard',
  'Taalhuis Oosterwaard',
  'Nederlands leren, samen met vrijwilligers uit de buurt.',
)
export const LINGUA = organisation(
  'lindehof-languages',
  'Lindehof Language Centre',
  'Courses and tests in eleven languages.',
)
export const LEESTAFEL = organisation(
  'leestafel',
  'Bibliotheek De Leestafel',
  'Openbare bibliotheek met cursussen voor iedereen.',
)
export const OOSTERWAARD = organisation(
  'gemeente-oosterwaard',
  'Gemeente Oosterwaard',
  'Een gemeente van vier dorpen en een stad.',
)
