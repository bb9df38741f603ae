/** The classes of the Open Badges 2.0 vocabulary as documents spell them. */

/** A class by its name alone, whether written so, with the prefix of the 2.0 context or as an IRI. */
export function className(type: string): string {
  return type.replace(/^(obi:|https?:\/\/w3id\.org\/openbadges#)/, '')
}
