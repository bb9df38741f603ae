/** The names of classes and properties by their IRI, as the contexts we bundle give them. */
import table from './vocabulary.json' with { type: 'json' }

export interface Vocabulary {
  /** IRI -> name */
  readonly classes: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, string>>
}

/** Made from the bundled contexts by `npm run vocabulary`; a test compares it with them. */
export const VOCABULARY: Vocabulary = { classes: namesAt(0), properties: namesAt(1) }

/** For each namespace, between bars, `name` or `ending=name`, classes first. */
function namesAt(kind: 0 | 1): Readonly<Record<string, string>> {
  const names = Object.entries(table).flatMap(([start, kinds]) =>
    (kinds[kind]?.match(/[^|]+/g) ?? []).map((entry) => {
      const [tail = '', name = tail] = entry.split('=')
      return [start + tail, name] as const
    }),
  )
  return Object.fromEntries(names)
}
