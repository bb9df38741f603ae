/** The JSON-LD contexts of drafts, pilots and in-place changes of Open Badges 3.0. */
import dccV1 from '../documents/dcc-v1.json'
import educredential from '../documents/educredential.json'
import ob303202312 from '../documents/ob-3.0.3-2023-12.json'
import ob303202401 from '../documents/ob-3.0.3-2024-01.json'
import obBeta from '../documents/ob-beta.json'
import obDraft from '../documents/ob-draft.json'

export const documents = {
  'ob-beta': obBeta,
  'ob-draft': obDraft,
  'ob-3.0.3-2024-01': ob303202401,
  'ob-3.0.3-2023-12': ob303202312,
  'dcc-v1': dccV1,
  educredential: educredential,
}
