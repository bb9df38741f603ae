/** Says what kind of file something is by its name, or by the type it goes by: a promise, as nothing is read. */

const FORMS = {
  png: ['png', 'apng', 'image/png'],
  svg: ['svg', 'image/svg+xml'],
  json: ['json', 'jsonld', 'application/json', 'application/ld+json'],
  jwt: ['jwt', 'jws', 'application/jwt'],
  zip: ['zip', 'application/zip', 'application/x-zip-compressed'],
} as const

export type FileForm = keyof typeof FORMS | 'other'

/** A name without an ending says nothing, and then the type is asked. */
export function formOf(name: string, mediaType: string): FileForm {
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? mediaType
  const known: readonly (readonly [string, readonly string[]])[] = Object.entries(FORMS)
  const form = known.find(([, ways]) => ways.includes(ending.toLowerCase()))?.[0]
  return (form ?? 'other') as FileForm // a key of FORMS
}
