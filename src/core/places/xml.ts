/** Takes what is needed out of the XML of our own places: WebDAV (RFC 4918) and S3 answer with flat documents. */

/** What stands inside every element of this local name, in order; such elements do not stand in each other. */
export function inside(xml: string, name: string): readonly string[] {
  const element = new RegExp(
    `<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>`,
    'g',
  )
  return [...xml.matchAll(element)].map(([, content = '']) => content)
}

/** The text of the first element of this name. */
export function textIn(xml: string, name: string): string | undefined {
  const [content] = inside(xml, name)
  return content
    ?.trim()
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => signOf(entity) ?? whole)
}

/** True for an element with content or without. */
export function hasElement(xml: string, name: string): boolean {
  return new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`).test(xml)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function signOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity]
  const isHex = /^#x/i.test(entity)
  const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
