/** Whether a browser would do more with an SVG than draw it, when somebody opens it at an address of its own. */

/** A word of script, another document or another language inside, an entity, or a link to what is no part of itself. */
const ACTIVE = [
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
  /http:\/\/www\.w3\.org\/1999\/xhtml/i,
  /href\s*=\s*(?!["'](?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i,
  /attributeName\s*=\s*["']?(?:[\w.-]+:)?(?:href|on)/i,
]

/** Rather too often than not: such a file stays whole, and is only not shown where it stands. */
export function isActiveSvg(text: string): boolean {
  return ACTIVE.some((pattern) => pattern.test(text))
}
