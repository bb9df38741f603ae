/** The caps under which a PDF is read: it may be a bomb, an endless tree of pages, or a book. */

const MIB = 1024 * 1024

export const PDF_LIMITS = {
  /** inflated bytes of one stream, and of all together */
  stream: 64 * MIB,
  streams: 256 * MIB,
  /** streams of less than 64 kB that are looked into */
  smallStreams: 10_000,
  /** files that are attached, or that lie loose in it: more than there are badges on a printed page */
  files: 2_000,
  /** pages searched for attachments, and drawn to be searched for a QR code */
  pages: 50,
  drawnPages: 5,
  /** longest side in pixels of a drawn page: a code of three centimetres on A4 keeps three pixels per module */
  side: 1600,
  /** pixels of a picture on a page; larger ones are not drawn */
  picture: 16_000_000,
  /** ms that a PDF may take altogether */
  time: 15_000,
} as const
