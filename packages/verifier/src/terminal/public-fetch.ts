/** Fetches for the terminal, which no browser guards: names are resolved here, and each redirect is vetted. */
import { fetchPublic, type PublicOptions } from '../../../../relay/fetch-public.mjs'
import { CAPS } from '../../../../src/core/net/read-capped.ts'

/** As `fetch`, from public addresses only; over http only when http was asked. */
export const publicFetch =
  (options: PublicOptions = {}) =>
  async (address: string): Promise<Response> => {
    const allowHttp = /^http:/i.test(address)
    const limits = { body: CAPS.image }
    const { url, response, body } = await fetchPublic(address, { ...options, allowHttp, limits })
    const headers = Object.entries(response.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    )
    const answer = new Response(body.length > 0 ? body : null, {
      status: response.statusCode ?? 502,
      headers,
    })
    return Object.defineProperty(answer, 'url', { value: url })
  }
