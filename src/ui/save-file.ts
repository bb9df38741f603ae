/** Saves bytes the page made as a file on the person's device. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has taken hold of the bytes by the next task
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
