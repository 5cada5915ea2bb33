import type { Reading } from './reading.js';
import { BEATEN, CHILD, CHILD_HARM, SPOUSE_OR_KIN, VIOLENT_ACT } from './terms.js';

const VIOLENT = new RegExp(VIOLENT_ACT);
const KIN_BEATS = new RegExp(
  `${SPOUSE_OR_KIN}.{0,8}(?:打伤|动手|打了|打[她他我人]|推倒|砸伤|烫伤|砍|捅)|[把将对].{0,4}${SPOUSE_OR_KIN}.{0,4}(?:推倒|打|踢|掐|砍|砸|捅|动手)`,
);
export const domesticViolence = (of: Reading): boolean =>
  of.flagged('家庭暴力') ||
  of.says(/家暴|家庭暴力|人身安全保护令/) ||
  (of.record.category === '婚姻家庭' && (of.says(VIOLENT) || of.says(KIN_BEATS)));
const CHILD_HARMED = new RegExp(
  [
    `${CHILD_HARM}.{0,12}${CHILD}`,
    `${CHILD}.{0,12}[被遭受].{0,14}${CHILD_HARM}`,
    `${CHILD}[^，。]{0,6}${BEATEN}`,
    `${CHILD}[^。]{0,10}(?:淤青|瘀青|有伤|伤痕)[^。]{0,12}${BEATEN}`,
  ].join('|'),
);
export const minor = (of: Reading): boolean =>
  of.flagged('未成年人') ||
  of.trait(/未成年/) ||
  of.says(
    /未成年|[女男][童孩]|婴儿|幼儿(?!园)|小孩|小学生|中学生|初中生|高中生|初[一二三]|[一二三四五六]年级|(?<!\d)(1[0-7]|[1-9])岁|岁的?(女儿|儿子|孩子|男孩|女孩|学生)|学生.{0,40}家长|孩子.{0,40}家长/,
  );

/** Violence or molestation that was not the first time (反家庭暴力法 16、29). */
export const violenceRepeated = (of: Reading): boolean =>
  of.says(
    /第[二三四五六七八九十]次.{0,8}(打|暴|报警)|(多次|屡次|再次|长期|经常|反复|一直|又).{0,6}(打(?!官司|电话|工|1|算|听)|殴|家暴|施暴|暴力|动手|虐待)|(不是|并非)(第一|头一|首)[次回]|(以前|之前|过去|从前).{0,3}(打|动过?手|施暴)|(多次|一直|反复|长期|天天).{0,12}(堵|跟踪|纠缠|尾随|骚扰)|不止一[次回]|前[两几三]次|隔三差五|动辄|动不动|三天两头|又一次|(殴打|打伤|动手打|打过|家暴|施暴).{0,10}(多次|多年|[两三四五六七八九十]次)|告诫书|人身安全保护令/,
  );

/** Play is no harm, however it ended. */
export const minorAbused = (of: Reading): boolean =>
  minor(of) && (of.flagged('家庭暴力') || of.says(CHILD_HARMED)) && !of.says(/嬉戏|嬉闹|打闹|玩耍/);
