/** The QR reader that some browsers bring along, for pictures and for film alike. */

/** The Barcode Detection API, which the DOM types do not have yet. */
interface BarcodeDetectorClass {
  new (options: {
    formats: readonly string[]
  }): {
    detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>
  }
  getSupportedFormats(): Promise<readonly string[]>
}

export type NativeQr = (source: ImageBitmapSource) => Promise<string | undefined>

/** Undefined where the browser has none, or one without QR codes. */
export async function nativeQr(): Promise<NativeQr | undefined> {
  const Detector = Reflect.get(globalThis, 'BarcodeDetector') as BarcodeDetectorClass | undefined // see above
  const formats = (await Detector?.getSupportedFormats()) ?? []
  if (!Detector || !formats.includes('qr_code')) return undefined
  const detector = new Detector({ formats: ['qr_code'] })
  return async (source) => (await detector.detect(source))[0]?.rawValue || undefined
}
