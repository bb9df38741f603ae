/** Foreign text in the order in which it is written, so that it reads as what it is. */

/** Embeddings, overrides and isolates of the bidirectional algorithm (UAX 9); letters need none of them to run right to left. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/** Without the signs that turn the order of letters: "dravraH" never looks like Harvard. */
export function upright(text: string): string {
  return text.replace(TURNS, '')
}
