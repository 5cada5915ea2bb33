import { namesSomebody, withoutNames } from './names.rules.js';

const KNOWN = [
  {
    label: '当事人甲',
    name: '王小明',
    idNumber: '310109199001011234',
    phone: '138-0000-0001',
    address: '四川北路 1 号',
  },
  { label: '当事人乙', name: '王小', idNumber: null, phone: null, address: null },
  { label: '当事人丙', name: '李', idNumber: null, phone: null, address: null },
];

describe('names in texts of a hand-off that has none', () => {
  it.each([
    ['请向王小明核实', '请向当事人甲核实'],
    ['王 小 明到场', '当事人甲到场'],
    ['王小在场', '当事人乙在场'],
    ['电话13800000001', '电话［已隐去］'],
    ['138 0000 0001', '［已隐去］'],
    ['310109 19900101 1234', '［已隐去］'],
    ['住四川北路1号', '住［已隐去］'],
  ])('are found and left out: %s', (text, without) => {
    expect([namesSomebody(text, KNOWN), withoutNames(text, KNOWN)]).toEqual([true, without]);
  });

  it('leaves what names nobody, and takes no single character for a name', () => {
    const text = '请协助核查李子园路登记情况（2026-03-02）。';
    expect([namesSomebody(text, KNOWN), withoutNames(text, KNOWN)]).toEqual([false, text]);
  });

  it('takes a name with signs as it is written', () => {
    const known = [{ label: '当事人甲', name: 'A.B (上海)+', idNumber: null, phone: null, address: null }];
    expect(withoutNames('A.B (上海)+ 与 AxB', known)).toBe('当事人甲 与 AxB');
  });
});
