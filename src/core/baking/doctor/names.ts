/** File names that phones, apps and sites give to pictures, in the languages our users' phones speak. */
import type { EvidenceId } from './evidence-id.ts'

interface NamePattern {
  readonly id: EvidenceId
  readonly pattern: RegExp
}

/** Names as their makers document them or as seen on real files; matched against the bare file name. */
export const NAME_PATTERNS: readonly NamePattern[] = [
  // macOS, iOS, Windows, GNOME, Android; English, Dutch, German, French, Spanish
  {
    id: 'screenshotName',
    pattern:
      /^(screen ?shot|screen[_ -]?capture|schermafbeelding|schermopname|bildschirmfoto|capture d.[ée]cran|captura de pantalla|snip)/i,
  },
  // WhatsApp "WhatsApp Image 2024-01-02 at …" and "IMG-20240102-WA0001", Telegram, Signal, Messenger
  {
    id: 'chatName',
    pattern:
      /^(whatsapp[ _-]|img-\d{8}-wa\d|photo_\d{4}-\d{2}-\d{2}|telegram[ _-]|signal-\d{4}|received_\d{6}|messenger_|image_?from_?ios|snapchat-)/i,
  },
  // iOS and Android cameras and their photo libraries
  {
    id: 'photosName',
    pattern:
      /^(img_e?\d{3,5}|pxl_\d{8}|dsc[_f]?\d{3,5}|\d{8}_\d{6}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i,
  },
  // LinkedIn, Facebook, Instagram and X give pictures numbers of their own
  {
    id: 'socialName',
    pattern:
      /^(\d{8,20}_\d{8,20}(_\d+)*_[no]\b|linkedin|facebook|instagram|fb_img_\d|ig_|\d{13}$)/i,
  },
  { id: 'qrName', pattern: /(^|[^a-z])qr([^a-z]|code|$)/i },
]
