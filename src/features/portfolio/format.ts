/** What a writer does to the words that are selected. Browsers offer no other way that leaves their own undo whole. */

export type Format = 'bold' | 'italic'

/* eslint-disable @typescript-eslint/no-deprecated -- every engine has it, and nothing that replaces it */
export function format(how: Format): void {
  document.execCommand(how)
}

/** Words as they are, without how they looked where they came from. */
export function insertPlain(words: string): void {
  document.execCommand('insertText', false, words)
}

/** The selected words become a link; where none are, the address itself does. */
export function linkTo(address: string): void {
  const isCollapsed = getSelection()?.isCollapsed ?? true
  if (!isCollapsed) document.execCommand('createLink', false, address)
  else document.execCommand('insertText', false, `[${address}](${address})`)
}

/** New paragraphs are paragraphs. */
export function writesParagraphs(): void {
  document.execCommand('defaultParagraphSeparator', false, 'p')
}

export function isFormatted(how: Format): boolean {
  return document.queryCommandState(how)
}
/* eslint-enable @typescript-eslint/no-deprecated */
