/** With what a spreadsheet begins a formula; full-width signs count as theirs (OWASP, CSV injection; CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell of a file for spreadsheets: a text that would be taken for a formula stays a text. */
export const plainCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `plainCell` was made of. */
export const meantCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
