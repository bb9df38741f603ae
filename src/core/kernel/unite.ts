/** Puts things that are tied together in pairs into sets, each named by its smallest member. */
export function unite(
  pairs: Iterable<{ readonly one: string; readonly other: string }>,
): (id: string) => string {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let top = id
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up
    for (let at = id; at !== top; ) {
      const up = parent.get(at) ?? top
      parent.set(at, top)
      at = up
    }
    return top
  }
  for (const { one, other } of pairs) {
    const [a, b] = [root(one), root(other)]
    if (a !== b) parent.set(a < b ? b : a, a < b ? a : b)
  }
  return root
}
