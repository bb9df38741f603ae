/** The JSON-LD contexts of examples and demonstrations, which issuers copied from specifications. An exported page goes without. */
import citizenshipV4rc1 from '../documents/citizenship-v4rc1.json'
import credentialsExamplesV1 from '../documents/credentials-examples-v1.json'
import credentialsExamplesV2 from '../documents/credentials-examples-v2.json'
import undefinedTermsV2 from '../documents/undefined-terms-v2.json'

export const documents = {
  'credentials-examples-v1': credentialsExamplesV1,
  'credentials-examples-v2': credentialsExamplesV2,
  'undefined-terms-v2': undefinedTermsV2,
  'citizenship-v4rc1': citizenshipV4rc1,
}
