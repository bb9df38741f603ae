/** A web address. */
import { blockKind, text } from './kind.ts'

export const link = blockKind('link', { label: text, url: text }, { blank: { label: '', url: '' } })
