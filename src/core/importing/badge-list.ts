/** Reads the list in the archive of the closed Mozilla Backpack: whose the badges in it are. */
import { isObject, parseJson } from '../kernel/json.ts'

const LIST_NAME = /(^|\/)manifest\.(txt|json)$/i
/** Characters; the list names files, it does not hold them. */
const LONGEST_LIST = 1_000_000

/** Whether a file of this name and size may be the list in the archive of the closed Mozilla Backpack. */
export function mayBeList(fileName: string, bytes: number): boolean {
  return LIST_NAME.test(fileName) && bytes <= LONGEST_LIST
}

/** The e-mail addresses that such a list says the badges were awarded to; none when it is another file. */
export function addressesInList(text: string): readonly string[] {
  const parsed = parseJson(text)
  if (!parsed.ok || !isObject(parsed.value)) return []
  const entries = Object.entries(parsed.value)
  return entries.every(([email, files]) => isFileList(email, files))
    ? entries.map(([email]) => email)
    : []
}

function isFileList(email: string, files: unknown): boolean {
  return email.includes('@') && Array.isArray(files) && files.every((it) => typeof it === 'string')
}
