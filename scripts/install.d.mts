/** The types of install.mjs, for the scripts that are TypeScript. */
export const CHROMIUM: string
