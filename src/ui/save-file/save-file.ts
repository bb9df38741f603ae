/** Hands bytes to the person as a download. */

/** A neutral type, so that a browser saves it and never opens it with our origin. */
export function saveFile(bytes: Blob | string, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has taken the bytes by the next task
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
