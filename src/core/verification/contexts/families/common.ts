/** The JSON-LD contexts most Open Badges 3.0 credentials are written in. */
import credentialsV1 from '../documents/credentials-v1.json'
import credentialsV2 from '../documents/credentials-v2.json'
import dataIntegrityV1 from '../documents/data-integrity-v1.json'
import dataIntegrityV2 from '../documents/data-integrity-v2.json'
import ed255192020V1 from '../documents/ed25519-2020-v1.json'
import ob300 from '../documents/ob-3.0.0.json'
import ob301 from '../documents/ob-3.0.1.json'
import ob302 from '../documents/ob-3.0.2.json'
import ob303 from '../documents/ob-3.0.3.json'
import ob303Jti from '../documents/ob-3.0.3-jti.json'
import obExtensions from '../documents/ob-extensions.json'
import statusV1 from '../documents/status-v1.json'

export const documents = {
  'credentials-v2': credentialsV2,
  'credentials-v1': credentialsV1,
  'ob-3.0.3-jti': ob303Jti,
  'ob-3.0.3': ob303,
  'ob-3.0.2': ob302,
  'ob-3.0.1': ob301,
  'ob-3.0.0': ob300,
  'ob-extensions': obExtensions,
  'ed25519-2020-v1': ed255192020V1,
  'data-integrity-v2': dataIntegrityV2,
  'data-integrity-v1': dataIntegrityV1,
  'status-v1': statusV1,
}
