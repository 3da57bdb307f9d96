/** Text of PDF files, read by PDF.js in a thread whose time and memory are bounded. */
export { extractPdfText, type PdfFailure, type PdfLimits, type PdfOutcome, type PdfText } from './extract-text.js';
