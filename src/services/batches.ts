/** Deals a long list out in batches, several of which are under way at once. */

/** Enough for two workers that each read one batch while another is written. */
const LANES = 4

/** ms in which what the first batch came to is drawn: after that the page is busy with reading the next files. */
const DRAWING = 120

const drawn = () => new Promise<void>((resume) => setTimeout(resume, DRAWING))

/**
 * Hands the items over batch by batch, in their order: the first alone, so that it is there at once.
 * Answers what each batch came to, in that order.
 */
export async function inBatches<T, R>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<R>,
): Promise<readonly R[]> {
  const [first, ...others] = batches(items)
  if (!first) return []
  const answers = [await work(first)]
  if (others.length > 0) await drawn()
  const coming = others.entries()
  const lane = async () => {
    for (const [at, batch] of coming) answers[at + 1] = await work(batch)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return answers
}

/** Items at a time that nobody waits for, and ms of rest for the screen between them. */
const QUIET = { many: 200, rest: 2000 }

/** Leaves the screen to the person for a while. */
export const rest = () => new Promise<void>((resume) => setTimeout(resume, QUIET.rest))

/** The same for work that the person did not ask for: one batch at a time, with rests for what they do. */
export async function inQuiet<T, R>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<R>,
  signal: AbortSignal,
): Promise<readonly R[]> {
  const answers: R[] = []
  for (let at = 0; at < items.length; at += QUIET.many) {
    if (at > 0) await rest()
    if (signal.aborted) break
    answers.push(await work(items.slice(at, at + QUIET.many)))
  }
  return answers
}

/** A small first batch, so that the first badges are there at once; then larger ones. */
export function batches<T>(items: readonly T[], first = 8, rest = 100): T[][] {
  const cut = items.length > 0 ? [items.slice(0, first)] : []
  for (let at = first; at < items.length; at += rest) cut.push(items.slice(at, at + rest))
  return cut
}
