/**
 * The elements <open-badge> and <open-badge-list>: a badge with what this browser proved of it. Importing this defines
 * nothing and touches no document; `rugzak-verifier/element-define` does.
 */

import { drawFaces, drawWaiting } from './element/draw.ts'
import { type Face, faceOf, type Told } from './element/face.ts'
import { fileAt } from './element/file-at.ts'
import { languageOf } from './element/words.ts'
import { type Input, verify } from './verify.ts'

/** In Node there are no elements: the class can be imported there, and is never made. */
const Base: typeof HTMLElement =
  'HTMLElement' in globalThis ? globalThis.HTMLElement : (Object as never)

/**
 * Attributes: `src`, the address of a file, fetched when it is set; `ask`, to ask websites about status and keys too;
 * `reader`, the address of a reader such as https://rugzak.example/view; `lang`, nl or en. The credential may also
 * stand inside, in <script type="application/ld+json">, or be given as `input`.
 */
export class OpenBadge extends Base {
  static readonly observedAttributes = ['src', 'ask', 'reader', 'lang']

  readonly #root = this.attachShadow({ mode: 'closed' })
  #input: Input | undefined
  #round = 0

  /** A file, bytes, text or credential; it goes before `src` and what stands inside. */
  set input(input: Input | undefined) {
    this.#input = input
    if (this.isConnected) void this.#show()
  }

  connectedCallback(): void {
    void this.#show()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show()
  }

  /** Once for all attributes that change together. Only the newest round draws: what comes late is dropped. */
  async #show(): Promise<void> {
    this.#round += 1
    const round = this.#round
    await Promise.resolve()
    if (round !== this.#round) return
    const language = languageOf(this.lang || this.ownerDocument.documentElement.lang)
    const told: Told = { language, reader: this.getAttribute('reader') ?? undefined }
    drawWaiting(this.#root, told)
    const faces = await this.#faces(told)
    if (round === this.#round) drawFaces(this.#root, faces, told)
  }

  async #faces(told: Told): Promise<readonly Face[]> {
    const inputs = await this.inputs()
    const asking = this.hasAttribute('ask')
      ? { fetch: (a: string, i: RequestInit) => fetch(a, i) }
      : {}
    const all = inputs.map(async (input) =>
      faceOf(input === undefined ? undefined : await verify(input, asking), input, told),
    )
    return (await Promise.all(all)).flat()
  }

  /** What is to be shown; undefined for what could not be had. */
  protected async inputs(): Promise<readonly (Input | undefined)[]> {
    if (this.#input !== undefined) return [this.#input]
    const src = this.getAttribute('src')
    if (src !== null) return [await fileAt(src)]
    const inside = [...this.querySelectorAll('script[type="application/ld+json"]')]
    return inside.map(({ textContent }) => textContent)
  }
}

/** Every file that a link inside leads to, and every credential that stands inside. */
export class OpenBadgeList extends OpenBadge {
  protected override async inputs(): Promise<readonly (Input | undefined)[]> {
    const links = [...this.querySelectorAll('a[href]')] as HTMLAnchorElement[]
    const files = links.map(({ href }) => fileAt(href))
    return [...(await Promise.all(files)), ...(await super.inputs())]
  }
}
