/** Hands and eyes inside a page, where no engine but Chromium gives us better ones. */

/** A file on its way into the page. */
export interface SentFile {
  readonly name: string
  readonly base64: string
}

/** Runs in the page: everything it uses is inside it. */
function pageTools(): void {
  if ('hands' in globalThis) return
  const saved: Blob[] = []
  const blobs = new Map<string, Blob>()
  const toAddress = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob: Blob) => {
    const address = toAddress(blob)
    blobs.set(address, blob)
    return address
  }
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (this.download && blob) saved.push(blob)
    else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
  const isShown = (element: Element) => element.getClientRects().length > 0
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ')
  const transferOf = (files: readonly SentFile[]) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of files)
      transfer.items.add(
        new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name),
      )
    return transfer
  }
  const hands = {
    press: (name: string) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, summary, label')]
      const ready = all.filter((one) => isShown(one) && !one.matches(':disabled'))
      const found =
        ready.find((one) => nameOf(one) === name) ??
        ready.find((one) => nameOf(one).startsWith(name))
      found?.click()
      return found !== undefined
    },
    drop: (files: readonly SentFile[]) =>
      window.dispatchEvent(
        new DragEvent('drop', {
          dataTransfer: transferOf(files),
          bubbles: true,
          cancelable: true,
        }),
      ),
    choose: (files: readonly SentFile[]) => {
      const input = [...document.querySelectorAll('input')].findLast(({ type }) => type === 'file')
      if (!input) return false
      input.files = transferOf(files).files
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    fill: (label: string, text: string) => {
      const fields = [...document.querySelectorAll<HTMLElement>('input, textarea, [role=textbox]')]
      const named = (one: HTMLElement) =>
        one instanceof HTMLInputElement && one.labels?.[0] ? nameOf(one.labels[0]) : nameOf(one)
      const field = fields.find((one) => isShown(one) && named(one).startsWith(label))
      field?.focus()
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- every engine has it, and nothing that replaces it
      return field !== undefined && document.execCommand('insertText', false, text)
    },
    linkWith: (part: string) =>
      [...document.links].map(({ href }) => href).find((href) => href.includes(part)),
    shows: (text: string) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(text),
    saved: async () => {
      const bytes = new Uint8Array((await saved.at(-1)?.arrayBuffer()) ?? new ArrayBuffer(0))
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
    },
  }
  Object.assign(globalThis, { hands })
}

/** To be run before each use: a page that was just opened has no tools yet. */
export const TOOLS = `(${pageTools.toString()})()`
