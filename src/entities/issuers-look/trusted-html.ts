/** The two places where a text becomes HTML, under Trusted Types: a frame without rights, and a document nobody sees. */

/** The part of the Trusted Types API that is used; absent in some browsers and in the DOM types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string }
}

const trustedTypes = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined // see above

const policy = trustedTypes?.createPolicy('rugzak-look', { createHTML: (html) => html })

/** Refuses a frame that has any right. */
export function setDocument(frame: HTMLIFrameElement, html: string): void {
  if (frame.getAttribute('sandbox') !== '') throw new TypeError('not a frame without rights')
  frame.srcdoc = policy?.createHTML(html) ?? html
}

/** HTML as its body in well-formed XHTML. A document of the parser belongs to no page: it runs and fetches nothing. */
export function toXhtml(html: string): string {
  const trusted = policy?.createHTML(html) ?? html
  const { head, body } = new DOMParser().parseFromString(trusted, 'text/html')
  body.prepend(...head.querySelectorAll('style'))
  return new XMLSerializer().serializeToString(body)
}
