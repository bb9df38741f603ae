/** The few elements that Markdown out of a badge or a portfolio may become: no pictures, no HTML. */
export const ALLOWED_ELEMENTS = [
  'p',
  'br',
  'strong',
  'em',
  'ul',
  'ol',
  'li',
  'a',
  'code',
  'blockquote',
  'h3',
  'h4',
  'h5',
]
