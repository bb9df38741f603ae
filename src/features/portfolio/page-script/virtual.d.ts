/** The module that scripts/build/page-script.ts makes of main.ts. */
declare module 'virtual:page-script' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the shape of a text module
  export default text
}
