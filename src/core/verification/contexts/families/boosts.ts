/** The JSON-LD contexts of the boosts of LearnCard. */
import boosts100 from '../documents/learncard-boosts-1.0.0.json'
import boosts101 from '../documents/learncard-boosts-1.0.1.json'
import boosts102 from '../documents/learncard-boosts-1.0.2.json'
import boosts103 from '../documents/learncard-boosts-1.0.3.json'

export const documents = {
  'learncard-boosts-1.0.0': boosts100,
  'learncard-boosts-1.0.1': boosts101,
  'learncard-boosts-1.0.2': boosts102,
  'learncard-boosts-1.0.3': boosts103,
}
