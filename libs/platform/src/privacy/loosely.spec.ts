import { spelledLoosely } from './loosely.js';

describe('what names somebody, spelled loosely', () => {
  it.each([
    ['13800000002', '138-0000-0002'],
    ['13800000002', '138 0000 0002'],
    ['13800000002', '１３８０００００００２'],
    ['138—0000—0002', '13800000002'],
    ['31010919850612582X', '310109 19850612 582x'],
    ['王小明', '王 小 明'],
    ['买买提·艾力', '买买提艾力'],
    ['长阳路（东）12号', '长阳路(东)12号'],
    ['长阳路（东）12号', '长阳路（东）１２号'],
    ['A.B [上海]+^-\\', 'A.B [上海]+^\\'],
  ])('%s is found as %s', (known, written) => {
    expect(`见${written}。`.replace(spelledLoosely(known), '#')).toBe('见#。');
  });

  it('takes signs as they are written, and finds every place', () => {
    expect('AxB, A.B, a.b'.replace(spelledLoosely('A.B'), '#')).toBe('AxB, #, #');
  });
});
