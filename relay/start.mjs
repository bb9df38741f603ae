/** Starts the relay: `npm run relay -- --origin https://rugzak.example [--port 8787] [--host 127.0.0.1] [--http]`. */
import { parseArgs } from 'node:util'
import { createRelay } from './relay.mjs'

const { values } = parseArgs({
  options: {
    origin: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '8787' },
    // only this machine: the web server in front of it speaks to the others
    host: { type: 'string', default: '127.0.0.1' },
    http: { type: 'boolean', default: false },
  },
})
if (values.origin.length === 0) {
  console.error(
    'usage: npm run relay -- --origin https://your-rugzak.example [--port N] [--host ADDRESS] [--http]',
  )
  process.exit(2)
}
const log = (host) => console.log(`${new Date().toISOString()} ${host}`)
const relay = createRelay({ origins: values.origin, allowHttp: values.http, log })
relay.listen(Number(values.port), values.host, () => {
  const { address, family, port } = relay.address()
  const at = family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`
  console.log(`Relay for ${values.origin.join(', ')}: http://${at}/?url={url}`)
})
