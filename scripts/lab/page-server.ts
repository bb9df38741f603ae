/** Serves one script of ours on an empty page over loopback, for measurements in a real browser. */
import { createServer } from 'vite'

/** `script` is a path from the root of the repository. Answers the page's address and how to stop. */
export async function servePage(script: string) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    cacheDir: '.cache/lab',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: {
      include: ['dexie', 'dexie-react-hooks', 'react', 'zod', 'client-zip', 'jszip'],
    },
    appType: 'custom',
  })
  server.middlewares.use((request, response, next) => {
    if (request.url !== '/') return next()
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><script type="module" src="/${script}"></script>`)
  })
  await server.listen()
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || address === null) throw new Error('the page is not served')
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}
