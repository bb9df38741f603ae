/** Random bytes of the platform: for whoever calls core, which takes them as an argument. */
export const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
