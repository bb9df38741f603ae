/** Time as a quiet machine would measure it: a claim about time must not depend on what else runs beside the tests. */

/** What `spin` takes on the machine the limits were chosen on, with nothing beside it. */
const QUIET = 25

/** Starts; each call of what it gives tells the milliseconds since, divided by how much slower this moment is than a quiet one. */
export function stopwatch(): () => number {
  const before = pace()
  const begun = performance.now()
  return () => {
    const passed = performance.now() - begun
    return (passed * QUIET) / ((before + pace()) / 2)
  }
}

function pace(): number {
  const begun = performance.now()
  spin()
  return performance.now() - begun
}

function spin(): number {
  let sum = 1
  for (let round = 0; round < 20_000_000; round++)
    sum = (Math.imul(sum, 1_664_525) + 1_013_904_223) | 0
  return sum
}
