/** The names of the standards: proper nouns, the same in every language. */
import type { Standard } from './badge.ts'

export const STANDARD_NAMES: Readonly<Record<Standard, string>> = {
  ob05: 'Open Badges 0.5',
  ob10: 'Open Badges 1.0',
  ob11: 'Open Badges 1.1',
  ob20: 'Open Badges 2.0',
  'ob30-vc1': 'Open Badges 3.0',
  'ob30-vc2': 'Open Badges 3.0',
  'clr20-vc1': 'CLR 2.0',
  'clr20-vc2': 'CLR 2.0',
  vc1: 'Verifiable Credential 1.1',
  vc2: 'Verifiable Credential 2.0',
  elm: 'Europass (ELM)',
  edci: 'Europass (EDCI XML)',
  clr10: 'CLR 1.0',
  blockcerts: 'Blockcerts',
  'sd-jwt-vc': 'SD-JWT VC',
}
