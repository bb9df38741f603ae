/** Does the credential follow the published data model, member by member? A remark, never a verdict. */
import type { Badge } from '../../badge/badge.ts'
import { isCredential, vcVersion } from '../../formats/document.ts'
import { objects, texts } from '../../formats/fields.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { own } from '../../kernel/json.ts'
import { loadedOnce } from '../../kernel/once-per.ts'
import type { Check } from '../report.ts'
import type { Question } from './question.ts'

const MAX_NAMED = 20

const DESCRIBED = ['award', 'record', 'endorsement'] as const

export const schema: Question = async ({ file, badge }) => ({
  check: await schemaCheck(file, badge.kind),
  remarks: [],
})

/** The schema of the standard and what compares with it, apart: badges of older versions need neither. */
export const loadSchemas = loadedOnce(() =>
  Promise.all([import('../schemas/open-badges-3.ts'), import('../schemas/deviations.ts')]),
)

/** Compares with our own schema of the standard; the ones a credential declares are named, never fetched. */
async function schemaCheck(document: JsonObject, kind: Badge['kind']): Promise<Check> {
  const described = DESCRIBED.find((name) => name === kind)
  if (described === undefined || !isCredential(document))
    return { id: 'schema', answer: 'unchecked' }
  const [{ schemaOf }, { deviations }] = await loadSchemas()
  const found = deviations(document, schemaOf(described, vcVersion(document)))
  const declared = objects(own(document, 'credentialSchema')).flatMap((it) => texts(own(it, 'id')))
  const detail = { members: found.slice(0, MAX_NAMED), declared }
  return { id: 'schema', answer: found.length === 0 ? 'follows' : 'deviates', detail }
}
