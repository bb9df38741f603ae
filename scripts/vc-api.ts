/**
 * The verifier behind `POST /credentials/verify` of the VC API, on loopback only: `npm run --silent vc-api -- PORT`. It is
 * there for the test suites of the W3C. They ask whether a credential is secured, not whether it is a good badge: yes is
 * a signature that holds over every word, when no other proof of the set fails.
 */
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type VerifiedBadge, verify } from '../packages/verifier/src/verify.ts'

const WRONG: ReadonlySet<string> = new Set([
  'malformed',
  'invalid',
  'revoked',
  'suspended',
  'expired',
])
const UNREAD: ReadonlySet<string> = new Set([
  'proof.otherFails',
  'proof.otherUnchecked',
  'proof.tooMany',
])

function isSecured({ verdict, report }: VerifiedBadge): boolean {
  const answer = (id: string) => report.checks.find((check) => check.id === id)?.answer
  const isWhole = ['known', 'notNeeded', undefined].includes(answer('context'))
  const isSet = !report.remarks.some(({ code }) => UNREAD.has(code))
  return answer('signature') === 'valid' && isWhole && isSet && !WRONG.has(verdict)
}

async function answerTo(body: string) {
  try {
    const { verifiableCredential } = JSON.parse(body) as { verifiableCredential?: object }
    const { badges } = await verify(JSON.stringify(verifiableCredential ?? null))
    const [badge] = badges
    return { verified: badge !== undefined && isSecured(badge), checks: badge?.report.checks ?? [] }
  } catch {
    return { verified: false, checks: [] }
  }
}

const port = Number(process.argv[2])
if (!Number.isInteger(port)) {
  console.error('usage: npm run --silent vc-api -- PORT')
  process.exit(2)
}
createServer((request, response) => {
  void text(request)
    .then(answerTo)
    .then((answer) => {
      response.writeHead(answer.verified ? 200 : 400, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
    })
}).listen(port, '127.0.0.1')
