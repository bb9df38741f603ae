/** A QR code on the page: black on white in every theme, because scanners need that. */
import { qrShape } from './qr.ts'

export interface QrCodeProps {
  readonly text: string
  /** what scanning it does */
  readonly label: string
}

/** Draws nothing when the text is too long for a code. */
export function QrCode({ text, label }: QrCodeProps) {
  const shape = qrShape(text)
  if (!shape) return null
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${shape.size} ${shape.size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${shape.size}v${shape.size}H0z`} />
      <path fill="#000" d={shape.path} />
    </svg>
  )
}
