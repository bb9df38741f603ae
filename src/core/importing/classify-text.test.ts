/** Whatever is pasted is named, and nothing is fetched for it. */

import { describe, expect, it } from 'vitest'
import { stopwatch } from '#core/testing/stopwatch.ts'
import { fromUtf8 } from '../kernel/bytes.ts'
import { ob2Json, ob3Jws } from '../testing/some-payloads.ts'
import { classifyText } from './classify-text.ts'

describe('classifyText', () => {
  it.each([
    ['json', ` ${ob2Json}`],
    ['json', '[1]'],
    ['jws', `\uFEFF${ob3Jws}\r\n`],
    ['json', `"${ob3Jws}"`],
    ['json', `Credential:\n${ob3Jws}`],
    ['json', `Here:\n\`\`\`json\n${ob2Json}\n\`\`\``],
    ['json', ob3Jws.replace(/.{76}/g, '$&\n')],
    ['url', `https://example.org/badge?jwt=${ob3Jws}`],
    ['url', 'https://example.org/badge.png'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['svg', '<?xml version="1.0"?><svg/>'],
    ['html', '<meta charset="utf-8"><img src="https://example.org/b.png">'],
    ['vpqr', 'VP1-B3ECQDIYACEMHIGDODB4AB'],
    ['walletOffer', 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example'],
    ['walletOffer', 'https://issuer.example/offer?credential_offer_uri=https://x.example'],
    ['walletOffer', 'dccrequest://request?vc_request_url=https://issuer.example'],
    ['walletOffer', 'https://lcw.app/request.html?issuer=x'],
    ['walletOffer', 'https://learncard.app/claim/boost?claim=true&boostUri=x&challenge=y'],
    ['walletOffer', 'https://learncard.app/interactions/claim/z8n38Dp7a?iuv=1'],
    ['walletOffer', 'https://issuer.example/chapi?vc_request_url=https://x.example'],
    ['url', 'https://learncard.app.evil.example/claim/1'],
    ['unknown', 'hello there'],
    ['unknown', '"A quote"\n[1] and its note'],
    ['unknown', ''],
    ['unknown', 'javascript:alert(1)'],
    ['unknown', 'data:text/plain;base64,%%%'],
    ['unknown', 'https://example.org is nice'],
  ])('%s: %s', (kind, text) => {
    expect(classifyText(text).kind).toBe(kind)
  })

  it('unpacks a link of our own', () => {
    const expected = { kind: 'url', url: 'https://example.org/a?b=1' }
    expect(classifyText('web+badge:https://example.org/a?b=1')).toEqual(expected)
    expect(classifyText('web+badge://https%3A%2F%2Fexample.org%2Fa%3Fb%3D1')).toEqual(expected)
    expect(classifyText('web+badge:file:///etc/passwd').kind).toBe('unknown')
  })

  it('decodes a data: URL in both spellings', () => {
    const svg = '<svg id="é"/>'
    for (const body of [`;base64,${btoa('<svg/>')}`, `;charset=utf-8,${encodeURIComponent(svg)}`]) {
      const clip = classifyText(`data:image/svg+xml${body}`)
      expect(clip).toMatchObject({ kind: 'dataUrl', mediaType: 'image/svg+xml' })
      if (clip.kind === 'dataUrl') expect(['<svg/>', svg]).toContain(fromUtf8(clip.bytes))
    }
  })

  it('gives pictures before links, decoded, each once, and drops what cannot be fetched', () => {
    const html = `<html><body><a href='https://b.example/page'>x</a>
      <IMG alt="src=no" src="https://a.example/b.png?x=1&amp;y=2"><img src=https://a.example/c.png>
      <img src="https://a.example/c.png"><img src="/relative.png"><a href="javascript:x()">y</a></body></html>`
    expect(classifyText(html)).toEqual({
      kind: 'html',
      urls: [
        'https://a.example/b.png?x=1&y=2',
        'https://a.example/c.png',
        'https://b.example/page',
      ],
    })
  })

  it('takes a column of addresses apart', () => {
    expect(classifyText('# comment\nhttps://a.example/1\r\nhttps://a.example/2\n')).toEqual({
      kind: 'urls',
      urls: ['https://a.example/1', 'https://a.example/2'],
    })
  })

  it('answers soon when fed a megabyte of anything awkward', () => {
    const awkward = ['<img ', '<', ' \n', 'a.', 'data:;', '&', '{', '"', 'https://', '=']
    for (const piece of awkward) {
      const time = stopwatch()
      classifyText(`x${piece.repeat(1_000_000 / piece.length)}x`)
      classifyText(piece.repeat(1_000_000 / piece.length))
      expect(time(), piece).toBeLessThan(2000)
    }
  })
})
