/** The half of pdf.js that reads the file: in a worker of its own, so that it can be ended in the middle of anything. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
