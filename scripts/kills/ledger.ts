/** What the page reported as done before it was killed, and what must therefore still be true. */

/** What the page is at; a restore begins with a backup. */
export const DEEDS = [
  'importing',
  'editing',
  'restoring',
  'removing',
  'collecting',
  'backing up',
] as const

export type Deed = (typeof DEEDS)[number]

/** One line from the page: what it is about to do may be half done, what is done must be there. */
export type Told =
  | { readonly told: 'doing'; readonly deed: Deed }
  | { readonly told: 'kept'; readonly badges: readonly { id: string; file: string }[] }
  | { readonly told: 'noted'; readonly id: string; readonly notes: number }
  | { readonly told: 'removing' | 'removed'; readonly ids: readonly string[] }
  | { readonly told: 'collected'; readonly ids: readonly string[] }

/** The database as found after a restart. */
export interface Found {
  readonly badges: readonly { id: string; file: string | undefined; notes: number }[]
  /** digests of the files whose bytes were read and hash to their name */
  readonly files: readonly string[]
  readonly damagedFiles: readonly string[]
  /** badges that a report is about */
  readonly reports: readonly string[]
  /** the badges in the one collection */
  readonly collected: readonly string[]
}

/** Keeps book over all kills of one profile. */
export class Ledger {
  readonly #kept = new Map<string, string>()
  readonly #notes = new Map<string, number>()
  readonly #collected = new Set<string>()
  readonly #killed = new Map<Deed, number>()
  #deed: Deed = 'importing'

  hear(line: Told): void {
    if (line.told === 'doing') this.#deed = line.deed
    else if (line.told === 'kept') for (const { id, file } of line.badges) this.#kept.set(id, file)
    else if (line.told === 'noted') this.#notes.set(line.id, line.notes)
    else if (line.told === 'collected') for (const id of line.ids) this.#collected.add(id)
    else for (const id of line.ids) this.#forget(id)
  }

  /** Once a removal was begun, both outcomes are right. */
  #forget(id: string): void {
    this.#kept.delete(id)
    this.#notes.delete(id)
    this.#collected.delete(id)
  }

  /** To be called at every kill. */
  countKill(): void {
    this.#killed.set(this.#deed, (this.#killed.get(this.#deed) ?? 0) + 1)
  }

  /** What was caught least until now: the next life is mostly about that, so that each has its share. */
  get leastKilled(): Deed {
    const count = (deed: Deed) => this.#killed.get(deed) ?? 0
    return DEEDS.reduce((least, deed) => (count(deed) < count(least) ? deed : least))
  }

  /** What was going on when the browser was killed: 'importing 20, restoring 9'. */
  get kills(): string {
    return [...this.#killed].map(([deed, count]) => `${deed} ${count}`).join(', ')
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
    const collected = new Set(found.collected)
    const shrunk = [...this.#collected]
      .filter((id) => !collected.has(id))
      .map((id) => `not in its collection: ${id}`)
    return [...missing, ...fileless, ...forgotten, ...orphans, ...damaged, ...shrunk]
  }
}
