/** The types of build-app.mjs, for what is TypeScript. */
export function ensureBuilt(root: string): boolean
