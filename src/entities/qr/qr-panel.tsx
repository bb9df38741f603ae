/** A QR code with buttons to save it as SVG or PNG. */
import { readsBack } from '#core/pictures/true-canvas.ts'
import { Button } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { type QrShape, qrShape, qrSvg } from './qr.ts'
import { QrCode } from './qr-code.tsx'
import styles from './qr-panel.module.css'

export interface QrPanelProps {
  readonly text: string
  readonly words: {
    readonly qr: string
    readonly none: string
    readonly svg: string
    readonly png: string
  }
}

/** Pixels at most; modules are whole pixels, so none is drawn wider than its neighbour. */
const WIDTH = 400

export function QrPanel({ text, words }: QrPanelProps) {
  const shape = qrShape(text)
  if (!shape) return <p>{words.none}</p>
  const svg = new Blob([qrSvg(shape)], { type: 'image/svg+xml' })
  return (
    <div className={styles.panel}>
      <div
        className={styles.code}
        style={{ maxInlineSize: shape.size * Math.floor(WIDTH / shape.size) }}
      >
        <QrCode text={text} label={words.qr} />
      </div>
      <p className={styles.buttons}>
        <Button onClick={() => saveFile(svg, 'qr.svg')}>{words.svg}</Button>
        {canDraw() ? <Button onClick={() => void savePng(shape)}>{words.png}</Button> : null}
      </p>
    </div>
  )
}

/** A browser that falsifies what is drawn would give a code that nobody can scan. */
const canDraw = () => readsBack((side) => new OffscreenCanvas(side, side).getContext('2d'))

/** Pixels per module: sharp on paper up to a hand's width. */
const SCALE = 12

async function savePng({ size, path }: QrShape): Promise<void> {
  const canvas = new OffscreenCanvas(size * SCALE, size * SCALE)
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#000'
  pen.fill(new Path2D(path))
  saveFile(await canvas.convertToBlob({ type: 'image/png' }), 'qr.png')
}
