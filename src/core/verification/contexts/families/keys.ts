/** The JSON-LD contexts of key documents and of older proofs. */
import didV1 from '../documents/did-v1.json'
import ed255192018V1 from '../documents/ed25519-2018-v1.json'
import jwkV1 from '../documents/jwk-v1.json'
import jws2020V1 from '../documents/jws-2020-v1.json'
import multikeyV1 from '../documents/multikey-v1.json'
import secp256k12019V1 from '../documents/secp256k1-2019-v1.json'
import securityV1 from '../documents/security-v1.json'
import securityV2 from '../documents/security-v2.json'
import x255192019V1 from '../documents/x25519-2019-v1.json'
import x255192020V1 from '../documents/x25519-2020-v1.json'

export const documents = {
  'multikey-v1': multikeyV1,
  'jwk-v1': jwkV1,
  'ed25519-2018-v1': ed255192018V1,
  'jws-2020-v1': jws2020V1,
  'x25519-2020-v1': x255192020V1,
  'x25519-2019-v1': x255192019V1,
  'secp256k1-2019-v1': secp256k12019V1,
  'security-v1': securityV1,
  'security-v2': securityV2,
  'did-v1': didV1,
}
