/** The types of install.mjs, for what is TypeScript. */
export function chromiumPath(): string
export function wholeChromiumPath(): string
