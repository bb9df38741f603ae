/** Random bytes of the browser. */
export const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
