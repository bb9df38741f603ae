/** Reads the name of an entry: UTF-8 where it says so or is so, else in the code page of old DOS (APPNOTE 4.4.4, D.1). */

/** General purpose flag bit 11: name and comment are UTF-8. */
const UTF8 = 0x800

/**
 * The upper half of code page 850, which Western European Windows writes. Code page 437 has the letters of our
 * languages in the same places; where it has lines and Greek, 850 has letters, and a file name has letters.
 */
const UPPER = [
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤',
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
].join('')

export function zipName(bytes: Uint8Array, flags: number): string {
  if ((flags & UTF8) !== 0) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, letter).join('')
  }
}

function letter(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (UPPER[byte - 0x80] ?? '')
}
