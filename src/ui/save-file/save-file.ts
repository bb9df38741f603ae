/** Hands bytes to the person as a download. */

/** What was saved last. Browsers do not tell when a download ends, and some first ask the person. */
let held: string | undefined

/** A neutral type, so that a browser saves it and never opens it with our origin. */
export function saveFile(bytes: Blob | string, name: string): void {
  if (held) URL.revokeObjectURL(held)
  held = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = held
  link.download = name
  link.click()
}
