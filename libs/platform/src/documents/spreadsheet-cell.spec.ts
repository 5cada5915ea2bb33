import { meantCell, plainCell } from './spreadsheet-cell.js';

it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  'keeps %j a text, and gives it back as it was meant',
  (text) => {
    expect(plainCell(text)).toBe(`'${text}`);
    expect(meantCell(plainCell(text))).toBe(text);
  },
);

it.each(['', '王小明', "'t Hart", '5-3', "'"])('leaves %j alone', (text) => {
  expect([plainCell(text), meantCell(text)]).toEqual([text, text]);
});
