/** The JSON-LD contexts of Comprehensive Learner Records and their terms of use. */
import clr200 from '../documents/clr-2.0.0.json'
import clr201 from '../documents/clr-2.0.1.json'
import odrl from '../documents/odrl.json'

export const documents = {
  'clr-2.0.1': clr201,
  'clr-2.0.0': clr200,
  odrl: odrl,
}
