/** The shape of LER-RS (HR Open Standards 4.5), as the public validator of 1EdTech takes it: names that writer and reader share. */

export const LER_CONTEXTS = [
  'https://www.w3.org/2018/credentials/v1',
  'http://schema.hropenstandards.org/4.5/recruiting/json/VerifiableCredentialLER-RSType.json',
] as const
export const LER_TYPE = 'http://schema.hropenstandards.org/4.5/recruiting/json/LER-RSType.json'
/** How the validator tells it from other credentials. */
export const LER_VC_TYPE = 'LER-RS VC'

/** WorkRelationshipTypeCodeList */
export const VOLUNTEERING = 'Volunteering'

/** What the standard has no part for is told as a narrative of one of these names. */
export const NARRATIVES = {
  summary: 'Summary',
  statement: 'Statement',
  other: 'Other',
  languages: 'Languages',
} as const
