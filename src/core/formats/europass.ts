/** Tells the credentials of Europass: the European learning model, and what came before it. */
import type { JsonObject } from '../kernel/json.ts'
import { types } from './document.ts'

/** Their seal stands around them or beside them, so none inside proves nothing wrong. */
export const isEuropass = (document: JsonObject): boolean =>
  types(document).some((type) => /^Euro(?:peanDigital|pass)Credential$/.test(type))
