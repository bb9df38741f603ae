/** The kinds of file that hold other files: to add one, add a file and its line here. */
import { LIMITS } from '../baking/limits.ts'
import { headText, startsWith } from '../baking/text.ts'
import { isArchive } from '../importing/is-archive.ts'
import { CONTAINER_LIMITS, type Container } from './container.ts'

const { size } = CONTAINER_LIMITS

/** The most telling first. Each is loaded when the first of its kind is met. */
const CONTAINERS: readonly Container[] = [
  {
    id: 'office',
    recognises: isOffice,
    most: size,
    opener: async () => (await import('./office.ts')).openOffice,
  },
  {
    id: 'zip',
    recognises: isArchive,
    most: size,
    opener: async () => (await import('./zip.ts')).openZip,
  },
  {
    id: 'tar',
    // IEEE 1003.1, ustar: the magic at 257 of the first header
    recognises: (head) => startsWith(head, [0x75, 0x73, 0x74, 0x61, 0x72], 257),
    most: size,
    opener: async () => (await import('./tar.ts')).openTar,
  },
  {
    id: 'link',
    recognises: (head) =>
      /^(\[InternetShortcut|\[Desktop Entry\]|bplist00)|<!DOCTYPE plist/i.test(
        headText(head).slice(0, 400),
      ),
    most: LIMITS.url * 8,
    opener: async () => (await import('./link-file.ts')).openLink,
  },
  {
    id: 'page',
    recognises: (head) => isHtml(headText(head)),
    most: size,
    opener: async () => (await import('./saved-page.ts')).openPage,
  },
  {
    id: 'mail',
    recognises: (head) => isMail(headText(head)),
    most: size,
    opener: async () => (await import('./mail.ts')).openMail,
  },
]

/** What this file holds other files as; undefined for a file that is only itself. */
export function containerOf(head: Uint8Array): Container | undefined {
  return CONTAINERS.find(({ recognises }) => recognises(head))
}

/**
 * By the name of the first file in the ZIP: the list of types of Word and its like (ECMA-376, part 2), or the media
 * type of LibreOffice and of books (ODF 1.3, part 2, 3.3), which has to come first.
 */
function isOffice(head: Uint8Array): boolean {
  const name = String.fromCharCode(...head.subarray(30, 50))
  return isArchive(head) && /^(\[Content_Types\]\.xml|mimetype(?:application\/))/.test(name)
}

/** Pages that browsers saved begin with a comment, a declaration or both. */
function isHtml(head: string): boolean {
  return /^(<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(!doctype html|html|head|body)\b/i.test(head)
}

/** RFC 5322: header fields from the first line on, of which some are only found in mail. */
function isMail(head: string): boolean {
  if (!/^(From |>?[A-Za-z][\w-]{1,60}:[ \t])/.test(head)) return false
  const fields =
    /^(Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|Content-Type):/gim
  return new Set(Array.from(head.matchAll(fields), ([, name]) => name?.toLowerCase())).size >= 2
}
