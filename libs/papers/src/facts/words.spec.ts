import { amountInCapitals, numeral } from './words.js';

describe('a sum in capitals', () => {
  it.each([
    [0, '零元整'],
    [0.05, '伍分'],
    [0.5, '伍角整'],
    [10, '壹拾元整'],
    [105, '壹佰零伍元整'],
    [3_280.5, '叁仟贰佰捌拾元伍角整'],
    [1_000.07, '壹仟元零柒分'],
    [10_005, '壹万零伍元整'],
    [100_500, '壹拾万零伍佰元整'],
    [12_345_678.9, '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整'],
    [100_000_000, '壹亿元整'],
    [100_000_001, '壹亿零壹元整'],
    [102_030_000, '壹亿零贰佰零叁万元整'],
    [1_000_000_000_000, '壹万亿元整'],
  ])('%d is %s', (amount, words) => {
    expect(amountInCapitals(amount)).toBe(words);
  });
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('party %d is number %s', (count, words) => {
  expect(numeral(count)).toBe(words);
});
