/** The JSON-LD contexts of drafts, pilots, demonstrations and in-place changes of Open Badges 3.0. */
import citizenshipV4rc1 from '../documents/citizenship-v4rc1.json'
import credentialsExamplesV1 from '../documents/credentials-examples-v1.json'
import credentialsExamplesV2 from '../documents/credentials-examples-v2.json'
import dccV1 from '../documents/dcc-v1.json'
import educredential from '../documents/educredential.json'
import ob303202312 from '../documents/ob-3.0.3-2023-12.json'
import ob303202401 from '../documents/ob-3.0.3-2024-01.json'
import obBeta from '../documents/ob-beta.json'
import obDraft from '../documents/ob-draft.json'
import undefinedTermsV2 from '../documents/undefined-terms-v2.json'

export const documents = {
  'ob-beta': obBeta,
  'ob-draft': obDraft,
  'ob-3.0.3-2024-01': ob303202401,
  'ob-3.0.3-2023-12': ob303202312,
  'dcc-v1': dccV1,
  educredential: educredential,
  'credentials-examples-v1': credentialsExamplesV1,
  'credentials-examples-v2': credentialsExamplesV2,
  'undefined-terms-v2': undefinedTermsV2,
  'citizenship-v4rc1': citizenshipV4rc1,
}
