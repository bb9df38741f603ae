/** Undoes what mail, chat and documents do to a link: encoded again, wrapped, quoted, with something stuck to its end. */

/** Mail quotes a link in a link in a link; more often than this it is not a link of ours. */
const PEELS = 3

/** How what stands behind `/view#` begins when it is whole. */
const BEGINNING = /^(?:v\d+p?\.|src=)/

/** What the address bar makes of white space, quotes, brackets and letters that are not ASCII; of an address itself it stands encoded twice. */
const FOREIGN = /%(?:[01][0-9a-f]|2[02]|3[ce]|60|[89a-f][0-9a-f])/gi

/** Signs before a fragment that are no part of it, and the entities that stand for signs no link has. */
const BEFORE = new RegExp(`^(?:[^a-z%&]|${FOREIGN.source})+`, 'i')
const ENTITIES = /&(?:shy|zwj|zwnj|nbsp|gt|lt|quot|#x?[0-9a-f]+);/gi

/**
 * The address that was meant when the `#` behind `/view` arrived encoded, as part of the path or of the
 * query; undefined when it did not. `address` is path, query and fragment.
 */
export function mendedAddress(address: string): string | undefined {
  const [, view, fragment] = /^([^?#]*\/view)\/?(?:\?[^#]*?)?%(?:25)*23(.*)$/s.exec(address) ?? []
  return view === undefined || fragment === undefined ? undefined : `${view}#${fragment}`
}

/** Finds the beginning of what stands behind the `#`: without signs before it, and decoded until it is known. */
export function mendedFragment(fragment: string): string {
  let text = bare(fragment)
  for (let peels = 0; peels < PEELS && !BEGINNING.test(text); peels += 1) text = bare(peeled(text))
  return text
}

/**
 * The data of a link, of which only base64url is left. What was added behind it as a query goes too; letters
 * that stick to its end are left to the frame, which knows how long it is.
 */
export function mendedData(data: string): string {
  let text = data
  for (let peels = 0; peels < PEELS && text.includes('%'); peels += 1) text = peeled(text)
  return text
    .replace(UNSEEN, '')
    .replaceAll('=', '')
    .replace(ENTITIES, '')
    .replace(/[&?#].*$/s, '')
    .replace(DASHES, '-')
    .replace(/[^\w-]/g, '')
}

/** What Word and its like put in the place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g

/** The address in a pointer link: encoded as we write it, or bare as somebody typed it or a program decoded it. */
export function mendedSource(source: string): string {
  // `=` becomes `=3D` where mail is quoted-printable
  let text = source.replace(/^3D/, '')
  for (let peels = 0; peels < PEELS && !SCHEME.test(text); peels += 1) text = peeled(text)
  return text.includes('%') && !/^[a-z]+:/i.test(text) ? decoded(whole(text)) : typed(text)
}

const SCHEME = /^[a-z]+(?::|%3A)/i

/** In an encoded address every sign that is not of the encoding was added, and nothing stands behind `&`, `?` or `#`. */
function whole(encoded: string): string {
  return withoutTail(
    encoded
      .replace(FOREIGN, '')
      .replaceAll('=', '')
      .replace(ENTITIES, '')
      .replace(/[&?#].*$/s, '')
      .replace(/[^\w.~!*'()%-]/g, ''),
  )
}

/** Only what is known to count visits is taken off an address that stands there as it is. */
function typed(source: string): string {
  return withoutTail(source.replace(UNSEEN, '').replace(ENTITIES, '')).replace(TRACKING, '')
}

const TRACKING = /(?:[?&](?:amp;)?(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igsh(?:id)?)=[^&#]*)+$/

/** Takes off what belongs to the sentence around a link; a bracket that was opened in it is its own. */
function withoutTail(text: string): string {
  return /\([^()]*\)$/.test(text) ? text : text.replace(/[.,;:!?)\]}>'"*_’”»…]+$/, '')
}

/** White space, signs of quoting, and characters that are not seen: none of them can stand in an address. */
const UNSEEN = /[\s<>"`|\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const bare = (text: string) => text.replace(UNSEEN, '').replace(ENTITIES, '').replace(BEFORE, '')

/** Undoes one encoding; any other `=` in it is where quoted-printable broke a line. */
const peeled = (text: string) => decoded(text.replace(/(?<!src)=/g, ''))

/** Decodes every run of percent signs that is UTF-8, and leaves out the others. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return ''
    }
  })
}
