/** The sentences with which the script of an exported page answers; they travel in the page itself. */
import type { PageAnswer } from '#core/portfolio/judge-original.ts'
import type { PageWords } from './page-view.ts'

export interface AnswerWords extends Readonly<Record<PageAnswer, string>> {
  readonly busy: string
  /** stands before the counts */
  readonly outcome: string
  /** that a page may lie about this too, and what is the proof */
  readonly honest: string
  /** checking is not possible at an address without https */
  readonly cannot: string
  /** stands before the name in the file, when the page calls the badge something else */
  readonly fileSays: string
}

/** "Valid" is the reader's word and not the page's: a page only says that a signature holds. */
export function answerWords({ verdict, answer }: PageWords): AnswerWords {
  return { ...verdict, ...answer }
}
