/** Writes the app's page under every fixed address, and as 404.html, so that any static host answers a deep link. */
import type { Plugin } from 'vite'
import { PATHS } from '../../src/app/paths.ts'

/** The fixed addresses below the root: `view`, `stacks/new` … */
export const FIXED_ROUTES = Object.values(PATHS).flatMap((path) =>
  typeof path === 'string' && path !== PATHS.backpack ? [path.slice(1)] : [],
)

/** An address with an id in it has no file of its own: hosts answer it with 404.html, which is the app too. */
export function routePages(): Plugin {
  return {
    name: 'route-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return this.error('The build made no index.html.')
      const names = [...FIXED_ROUTES.map((route) => `${route}/index.html`), '404.html']
      for (const fileName of names) this.emitFile({ type: 'asset', fileName, source: page.source })
    },
  }
}
