/** Escapes the text of a literal as canonical N-Quads wants it. */
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
const SPECIAL = /[\u0000-\u001f"\\\u007f]/g

export function escaped(text: string): string {
  return text.replace(
    SPECIAL,
    (character) => SHORT[character] ?? `\\u${code(character).toUpperCase()}`,
  )
}

const code = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0')
