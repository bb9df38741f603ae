/** The document of the frame in which an issuer's picture stands: one image, and a policy that lets nothing else in. */
import { escaped } from './fill.ts'
import type { Picture } from './picture.ts'

/** Beside `sandbox=""` on the frame, which takes scripts, forms, links out of it and its origin away. */
const POLICY = "default-src 'none'; img-src data:"

/** For `srcdoc`. @param name what the picture is called, for who does not see it */
export function frameDocument({ src }: Picture, name: string): string {
  return (
    `<!doctype html><html><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"></head>` +
    `<body marginwidth="0" marginheight="0" bgcolor="#ffffff">` +
    `<img src="${escaped(src)}" alt="${escaped(name)}" width="100%"></body></html>`
  )
}
