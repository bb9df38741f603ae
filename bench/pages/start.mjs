/** Stands in a page before it starts: keeps when its title was painted and the page had time for a next task, and what the browser observes of the start. */
const QUIET = 1500
const seen = { title: 0, largest: 0, shift: 0, tasks: [] }
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
    type,
    buffered: true,
  })
observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
observe('longtask', (task) => seen.tasks.push(task))
observe('layout-shift', ({ value }) => (seen.shift += value))

const look = () =>
  requestAnimationFrame(
    document.querySelector('#root h1')
      ? () => setTimeout(() => (seen.title = performance.now()))
      : look,
  )
look()

/** The figures of the start, once 1.5 s went by without a long task after the title; undefined until then. */
globalThis.started = () => {
  const interactive = seen.title
  const busy = Math.max(0, ...seen.tasks.map(({ startTime, duration }) => startTime + duration))
  if (interactive === 0 || performance.now() - Math.max(interactive, busy) < QUIET) return undefined
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const blocked = seen.tasks
    .filter(({ startTime }) => startTime >= paint)
    .reduce((sum, { duration }) => sum + duration - 50, 0)
  const bytes = performance
    .getEntriesByType('resource')
    .filter(({ responseEnd }) => responseEnd <= interactive)
    .reduce((sum, { transferSize }) => sum + transferSize, 0)
  return { paint, largest: seen.largest, interactive, blocked, shift: seen.shift, bytes }
}
