/** Deals a long list out in batches, several of which are under way at once. */

/** Enough for two workers that each read one batch while another is written. */
const LANES = 4

/** Hands the items over batch by batch, in their order: the first alone, so that it is there at once. */
export async function inBatches<T>(
  items: readonly T[],
  work: (batch: readonly T[]) => Promise<void>,
): Promise<void> {
  const [first, ...others] = batches(items)
  if (first) await work(first)
  const coming = others.values()
  const lane = async () => {
    for (const batch of coming) await work(batch)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** A small first batch, so that the first badges are there at once; then larger ones. */
export function batches<T>(items: readonly T[], first = 8, rest = 40): T[][] {
  const cut = items.length > 0 ? [items.slice(0, first)] : []
  for (let at = first; at < items.length; at += rest) cut.push(items.slice(at, at + rest))
  return cut
}
