import { STREET } from '../../apps/api/src/testing/test-api.js';

/** A quarrel between neighbours, as the desk registers it. */
export const INTAKE = {
  source: '依申请',
  category: '邻里',
  title: '楼上漏水',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
