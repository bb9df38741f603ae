/** How high the row of stacks was when it was last drawn in a window of this width. */
const KEY = 'rugzak-stack-row'

/** In px; 0 when there was no row, or none in a window this wide. */
export function stackRowHeight(): number {
  const [width, height] = (localStorage.getItem(KEY) ?? '').split(' ').map(Number)
  return width === window.innerWidth && height !== undefined && height > 0 ? height : 0
}

/** Remembers it for the next time; 0 when there is no row. */
export function keepStackRowHeight(height: number): void {
  localStorage.setItem(KEY, `${window.innerWidth} ${Math.round(height)}`)
}
