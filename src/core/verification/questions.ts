/** The questions asked of every judged document, without the network; one line each. */
import type { Question } from './questions/question.ts'

export const QUESTIONS: readonly Question[] = []
