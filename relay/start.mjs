/** Starts the relay: `npm run relay -- --origin https://rugzak.example [--port 8787] [--http]`. */
import { parseArgs } from 'node:util'
import { createRelay } from './relay.mjs'

const { values } = parseArgs({
  options: {
    origin: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '8787' },
    http: { type: 'boolean', default: false },
  },
})
if (values.origin.length === 0) {
  console.error('usage: npm run relay -- --origin https://your-rugzak.example [--port N] [--http]')
  process.exit(2)
}
const log = (host) => console.log(`${new Date().toISOString()} ${host}`)
const relay = createRelay({ origins: values.origin, allowHttp: values.http, log })
relay.listen(Number(values.port), () => {
  const { port } = relay.address()
  console.log(`Relay for ${values.origin.join(', ')}: http://localhost:${port}/?url={url}`)
})
