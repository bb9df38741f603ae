/** What the page reported as done before it was killed, and what must therefore still be true. */

/** One line from the page. `begin` says what may be half done; `done` says what must be there. */
export type Told =
  | { readonly told: 'kept'; readonly badges: readonly { id: string; file: string }[] }
  | { readonly told: 'noted'; readonly id: string; readonly notes: number }
  | { readonly told: 'removing' | 'removed'; readonly ids: readonly string[] }
  | { readonly told: 'collected'; readonly size: number }

/** The database as found after a restart. */
export interface Found {
  readonly badges: readonly { id: string; file: string | undefined; notes: number }[]
  /** digests of the files whose bytes were read and hash to their name */
  readonly files: readonly string[]
  readonly damagedFiles: readonly string[]
  /** badges that a report is about */
  readonly reports: readonly string[]
  readonly collected: number
}

/** Keeps book over all kills of one profile. */
export class Ledger {
  readonly #kept = new Map<string, string>()
  readonly #notes = new Map<string, number>()
  readonly #maybeGone = new Set<string>()
  #collected = 0

  hear(line: Told): void {
    if (line.told === 'kept') for (const { id, file } of line.badges) this.#kept.set(id, file)
    else if (line.told === 'noted') this.#notes.set(line.id, line.notes)
    else if (line.told === 'collected') this.#collected = line.size
    else for (const id of line.ids) this.#forget(id)
  }

  /** Once a removal was begun, both outcomes are right. */
  #forget(id: string): void {
    this.#kept.delete(id)
    this.#notes.delete(id)
    this.#maybeGone.add(id)
  }

  get size(): number {
    return this.#kept.size
  }

  /** Every broken promise, in words; empty when nothing was lost. */
  broken(found: Found): string[] {
    const here = new Map(found.badges.map((badge) => [badge.id, badge]))
    const files = new Set(found.files)
    const missing = [...this.#kept].filter(([id]) => !here.has(id)).map(([id]) => `missing ${id}`)
    const fileless = found.badges
      .filter(({ file }) => file !== undefined && !files.has(file))
      .map(({ id }) => `half there, without its file: ${id}`)
    const forgotten = [...this.#notes]
      .filter(([id, notes]) => (here.get(id)?.notes ?? 0) < notes)
      .map(([id]) => `notes lost on ${id}`)
    const orphans = found.reports.filter((id) => !here.has(id)).map((id) => `report of none: ${id}`)
    const damaged = found.damagedFiles.map((digest) => `damaged file ${digest}`)
    const shrunk = found.collected < this.#collected ? ['a collection lost its badges'] : []
    return [...missing, ...fileless, ...forgotten, ...orphans, ...damaged, ...shrunk]
  }
}
