/** Files of which badges wait for the person's choice: they stay in the inbox until it is made. */
import { type ImportLine, isUnsettled, type Lines } from './import-state.ts'
import type { Source } from './source.ts'
import { forget } from './unfinished.ts'

interface Chosen {
  readonly line: ImportLine
  readonly source: Source
}

/** By the key of the line that the file has in the list. */
const choosing = new Map<string, Source>()

/** Holds the files of these lines until their badges were chosen or let go. */
export function holdForChoice(held: readonly Chosen[]): void {
  for (const { line, source } of held) choosing.set(line.key, source)
}

/** Forgets the files of which no badge waits any more; one that could not be kept still needs its file. */
export async function forgetChosen(lines: Lines): Promise<void> {
  const chosen = [...choosing].filter(([key]) => !isUnsettled(lines, key))
  for (const [key] of chosen) choosing.delete(key)
  await forget(chosen.map(([, source]) => source))
}
