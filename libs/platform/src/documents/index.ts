export * from './document.js';
export * from './helpers.js';
export { renderDocx } from './render-docx.js';
export { renderPdf } from './render-pdf.js';
