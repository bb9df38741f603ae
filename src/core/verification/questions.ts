/** The questions asked of every judged document, without the network; one line each. */
import type { Question } from './questions/question.ts'
import { recipient } from './questions/recipient.ts'
import { schema } from './questions/schema.ts'
import { shape } from './questions/shape.ts'
import { trust } from './questions/trust.ts'
import { validity } from './questions/validity.ts'

export const QUESTIONS: readonly Question[] = [shape, validity, recipient, schema, trust]
