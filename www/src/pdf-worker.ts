/** The worker that takes PDFs apart: pdf.js, made to tell each glyph by the build (see pdf-glyphs.mjs). */
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
