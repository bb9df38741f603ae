/** One browser engine, and a person who uses it: the same few steps in each. */
import type { DroppedFile } from '../fixtures/person.ts'
import { readKept } from '../fixtures/publishing.ts'
import type { Words } from '../fixtures/words.ts'
import { type SentFile, TOOLS } from './page-tools.ts'

export interface Engine {
  /** Opens an address and waits until it is loaded. */
  goto(url: string): Promise<void>
  /** Runs an expression in the page and answers its JSON. */
  run(expression: string): Promise<unknown>
  /** For whoever looks at a failure. */
  close(): Promise<void>
}

/** ms between two looks, and how long something may take in an engine without a graphics card. */
const LOOK = 200
const PATIENCE = 60_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const sentFile = ({ name, bytes }: DroppedFile): SentFile => ({
  name,
  base64: bytes.toString('base64'),
})

/** Does what a person does, and waits as a person waits. */
export class Visitor {
  readonly #engine: Engine
  readonly #app: string
  readonly words: Words

  constructor(engine: Engine, app: string, words: Words) {
    this.#engine = engine
    this.#app = app
    this.words = words
  }

  /** A path of the app, or a whole address. */
  async opens(address: string): Promise<void> {
    await this.#engine.goto(new URL(address, this.#app).href)
    await this.#until(
      'document.querySelector("h1:not([inert] *)") !== null',
      `a screen at ${address}`,
    )
  }

  async drops(...files: readonly DroppedFile[]): Promise<void> {
    await this.#do(`hands.drop(${JSON.stringify(files.map(sentFile))})`)
  }

  /** Gives files to the last file input of the screen. */
  async chooses(...files: readonly DroppedFile[]): Promise<void> {
    await this.#until(`hands.choose(${JSON.stringify(files.map(sentFile))})`, 'a file input')
  }

  async presses(name: string): Promise<void> {
    await this.#until(`hands.press(${JSON.stringify(name)})`, `a button “${name}”`)
  }

  /** Writes in the field with this label. */
  async fills(label: string, text: string): Promise<void> {
    const what = `${JSON.stringify(label)}, ${JSON.stringify(text)}`
    await this.#until(`hands.fill(${what})`, `a field “${label}”`)
  }

  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.#until(`hands.shows(${JSON.stringify(text)})`, `“${text}”`)
  }

  /** The address of the first link that has this in it. */
  async linkWith(part: string): Promise<string> {
    return String(await this.#until(`hands.linkWith(${JSON.stringify(part)})`, `a link “${part}”`))
  }

  /** What the backpack keeps: the digest of every original file, taken anew of its bytes, and the id of every badge. */
  keeps(): Promise<unknown> {
    return this.#do(`(${readKept.toString()})()`)
  }

  /** The newest file that the page handed over to be saved. */
  async saved(): Promise<Buffer> {
    const base64 = await this.#until('hands.saved()', 'a saved file')
    return Buffer.from(String(base64), 'base64')
  }

  async #do(expression: string): Promise<unknown> {
    await this.#engine.run(TOOLS)
    return this.#engine.run(expression)
  }

  async #until(expression: string, what: string): Promise<unknown> {
    const end = performance.now() + PATIENCE
    for (;;) {
      const answer = await this.#do(expression).catch(() => undefined) // a page may just be going
      if (answer) return answer
      if (performance.now() > end) throw new Error(`waited for ${what}; ${await this.#screen()}`)
      await pause(LOOK)
    }
  }

  async #screen(): Promise<string> {
    const text = await this.#do('document.body.innerText').catch(String)
    return `the screen says: ${String(text).slice(0, 1000)}`
  }
}
