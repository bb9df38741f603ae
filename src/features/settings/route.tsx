/** Placeholder while this screen is being built. */
export function Component() {
  return <h1 tabIndex={-1}>settings</h1>
}
