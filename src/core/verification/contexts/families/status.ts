/** The JSON-LD contexts of the older status lists. */
import revocationList2020V1 from '../documents/revocation-list-2020-v1.json'
import statusList2021V1 from '../documents/status-list-2021-v1.json'

export const documents = {
  'status-list-2021-v1': statusList2021V1,
  'revocation-list-2020-v1': revocationList2020V1,
}
