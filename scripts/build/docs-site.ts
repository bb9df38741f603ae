/** Puts the documentation beside the app, under `docs/`: it shares no file with it but the example badges. */
import type { Plugin } from 'vite'
import { elementFiles, siteFiles } from '../docs/site.ts'

export function docsSite(): Plugin {
  return {
    name: 'docs-site',
    apply: 'build',
    async generateBundle() {
      for (const { name, source } of [...siteFiles(), ...(await elementFiles())])
        this.emitFile({ type: 'asset', fileName: `docs/${name}`, source })
    },
  }
}
