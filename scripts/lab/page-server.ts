/** Builds one script of ours into an empty page and serves it over loopback, for measurements in a real browser. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

/** `script` is a path from the root of the repository. Answers the page's address and how to stop. */
export async function servePage(script: string) {
  const outDir = await mkdtemp(join(tmpdir(), 'rugzak-page-'))
  await mkdir('.cache', { recursive: true })
  const page = join('.cache', `lab-${script.replaceAll('/', '-')}.html`)
  await writeFile(page, `<!doctype html><script type="module" src="/${script}"></script>`)
  const shared = { configFile: false, logLevel: 'error' } as const
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input: page } },
    worker: { format: 'es' },
  })
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('the page is not served')
  const stop = async () => {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${address.port}/${page}`, stop }
}
