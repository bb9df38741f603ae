/** Where a document can be checked that Rugzak cannot check itself, by its standard: proper names and addresses. */
import type { Standard } from './badge.ts'

export interface Checker {
  /** a proper noun, never translated */
  readonly name: string
  /** for a link that the person follows; never asked by us */
  readonly address: string
}

const EUROPASS: Checker = {
  name: 'Europass',
  address: 'https://europa.eu/europass/digital-credentials/viewer/#/home',
}

export const CHECKERS: Partial<Readonly<Record<Standard, Checker>>> = {
  elm: EUROPASS,
  edci: EUROPASS,
  blockcerts: { name: 'Blockcerts', address: 'https://www.blockcerts.org/' },
}
