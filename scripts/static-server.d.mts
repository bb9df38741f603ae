/** The static server, for TypeScript. */
export function serve(
  folder: string,
  port: number,
  host?: string,
): Promise<{ readonly port: number; readonly close: () => void }>
