/** The content security policy an exported page brings along, since no server adds one for it. */

/** Sources of a policy, as they stand in one. */
export interface Hashes {
  readonly style: string
  readonly script: string
}

/**
 * Only what is written in the page itself: its own style, its own script, pictures and fonts as data.
 * `inside`: of a page that will take the place of this one, under this policy.
 */
export async function pagePolicy(
  style: string,
  script: string,
  inside: Hashes = { style: '', script: '' },
): Promise<string> {
  const [styleHash, scriptHash] = await Promise.all([hashOf(style), hashOf(script)])
  return [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src '${styleHash}' ${inside.style}`.trim(),
    `script-src '${scriptHash}' ${inside.script}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
