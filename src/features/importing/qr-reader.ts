/** Finds a QR code in what the camera shows, by the browser itself where it can, else by jsQR. */

type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>

/** The Barcode Detection API, which the DOM types do not have yet. */
interface BarcodeDetectorClass {
  new (options: {
    formats: readonly string[]
  }): {
    detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
  }
  getSupportedFormats(): Promise<readonly string[]>
}

/** The reader of this browser; the decoder is loaded only when the browser has none. */
export async function qrReader(): Promise<ReadQr> {
  const Detector = Reflect.get(globalThis, 'BarcodeDetector') as BarcodeDetectorClass | undefined // see above
  const formats = (await Detector?.getSupportedFormats()) ?? []
  if (!Detector || !formats.includes('qr_code')) return jsQrReader()
  const detector = new Detector({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue || undefined
}

/** Longest side in pixels that is looked at. */
const SIDE = 800

async function jsQrReader(): Promise<ReadQr> {
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  return (video) => {
    const { videoWidth, videoHeight } = video
    if (!canvas || videoWidth === 0) return Promise.resolve(undefined)
    const scale = Math.min(1, SIDE / Math.max(videoWidth, videoHeight))
    const [width, height] = [Math.ceil(videoWidth * scale), Math.ceil(videoHeight * scale)]
    canvas.canvas.width = width
    canvas.canvas.height = height
    canvas.drawImage(video, 0, 0, width, height)
    const { data } = canvas.getImageData(0, 0, width, height)
    return Promise.resolve(jsQR(data, width, height)?.data || undefined)
  }
}
