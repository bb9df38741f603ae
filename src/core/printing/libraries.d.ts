/** The part of pdfkit 0.20 and fontkit 2 that is used: neither brings types of its own. */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit'

  export interface StructureOptions {
    readonly alt?: string
    readonly actual?: string
    readonly lang?: string
    /** left, top, right and bottom in points from the top of the page */
    readonly bbox?: readonly [number, number, number, number]
  }

  /** An element of the tree that screen readers walk (ISO 32000-1, 14.7). */
  export interface StructureElement {
    /** a function draws at once what the element holds */
    add(child: StructureElement | (() => void)): this
    end(): void
  }

  export interface Picture {
    readonly width: number
    readonly height: number
  }

  export interface DocumentOptions {
    readonly subset: 'PDF/A-3a'
    readonly pdfVersion: '1.7'
    readonly tagged: true
    readonly displayTitle: true
    readonly lang: string
    readonly autoFirstPage: false
    readonly bufferPages: true
    /** no font of its own */
    readonly font: null
    readonly info: Readonly<Record<string, string | Date>>
  }

  export class PDFDocument {
    constructor(options: DocumentOptions)
    addPage(options: { readonly size: 'A4'; readonly margin: number }): this
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(page: number): void
    font(font: Font): this
    fontSize(points: number): this
    widthOfString(text: string): number
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(points: number): this
    dash(length: number, options: { readonly space: number }): this
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false
        readonly baseline: 'alphabetic'
        readonly link?: string
      },
    ): this
    openImage(bytes: Uint8Array): Picture
    image(
      picture: Picture,
      x: number,
      y: number,
      options: { readonly fit: readonly [number, number]; readonly align?: 'center' },
    ): this
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    path(data: string): this
    fill(colour: string): this
    stroke(colour: string): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    struct(type: string, options?: StructureOptions): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: 'Artifact', options?: { readonly type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    file(bytes: Uint8Array, options: AttachmentOptions): void
    end(): void
  }

  export interface AttachmentOptions {
    readonly name: string
    /** media type */
    readonly type: string
    readonly description: string
    /** what it is to the document (ISO 32000-2, 7.11.3) */
    readonly relationship: 'Source' | 'Data' | 'Supplement'
    readonly creationDate: Date
    readonly modifiedDate: Date
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit'
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>
}
