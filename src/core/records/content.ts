/** The content of a record that another part of core owns: an object, whatever an earlier version wrote. */
import { anyJson } from '../kernel/json.ts'
import type { Content } from './records.ts'

/** The object that a text of an earlier version stands for; the text itself when it stands for none. */
export function contentOf(text: string): Content {
  const json = anyJson(text)
  return typeof json === 'object' && json !== null ? json : text
}

/** The content as one text: equal for contents that say the same. */
export function contentText(content: Content): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}
