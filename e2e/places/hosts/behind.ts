/** A server on this machine, reached under a public name: what a browser asks there is handed on to it. */
import { request as ask, type RequestListener } from 'node:http'

export function behind(address: string): RequestListener {
  const { hostname, port, host } = new URL(address)
  return (request, response) => {
    const { method, url: path, headers } = request
    const onward = ask(
      { hostname, port, path, method, headers: { ...headers, host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
}
