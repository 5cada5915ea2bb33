export * from './document.js';
export * from './helpers.js';
export { renderDocx } from './render-docx.js';
export * from './spreadsheet-cell.js';
export { renderPdf } from './render-pdf.js';
