import type { Reading } from './reading.js';
import {
  BEATEN,
  CHILD,
  CHILD_AGE,
  CHILD_HARM,
  CONTROLLED,
  HELD_OR_THREATENED,
  HURT,
  SEXUAL_HARM,
  SPOUSE_OR_KIN,
  VIOLENT_ACT,
} from './terms.js';

const VIOLENT = new RegExp(VIOLENT_ACT);
const HELD = new RegExp(HELD_OR_THREATENED);
const MILDER = new RegExp(CONTROLLED);
const MARKS = new RegExp(HURT);
const KIN_BEATS = new RegExp(
  `${SPOUSE_OR_KIN}.{0,8}(?:打伤|动手|打了(?!.{0,4}(?:次|圆场|电话|招呼|官司|工|针|折|欠条|借条))|打[她他我人]|推倒|砸伤|烫伤|砍|捅)|[把将对].{0,4}${SPOUSE_OR_KIN}.{0,4}(?:推倒|打|踢|掐|砍|砸|捅|动手)`,
);
/** Cries at night and marks that nobody explains: a suspicion is enough to ask the police first (反家庭暴力法 14). */
const SUSPECTED = /哭喊|惨叫|呼救|喊救命|怀疑|追问|(经常|常常|总是|时常)[^，。]{0,4}(带伤|有伤|鼻青脸肿)/;
const FORMER_PARTNER = /前(夫|妻|男友|女友|任|对象)/;

const atHome = (of: Reading): boolean => of.record.category === '婚姻家庭' || of.says(FORMER_PARTNER);

export const domesticViolence = (of: Reading): boolean =>
  of.flagged('家庭暴力') ||
  of.says(/家暴|家庭暴力|人身安全保护令/) ||
  (atHome(of) && (of.says(VIOLENT) || of.says(KIN_BEATS) || of.says(HELD))) ||
  (of.record.category === '婚姻家庭' && (of.says(MILDER) || (of.says(MARKS) && of.says(SUSPECTED))));

/** Locked in or threatened with a weapon: no case for talking, with or without a wound. */
export const heldOrThreatened = (of: Reading): boolean => atHome(of) && of.says(HELD);

export const marksOfInjury = (of: Reading): boolean => of.says(MARKS);

const CHILD_HARMED = new RegExp(
  [
    `${CHILD_HARM}[^。]{0,12}${CHILD}`,
    `${CHILD}[^。]{0,12}[被遭受][^。]{0,14}${CHILD_HARM}`,
    `(?:[把将对给让]|围着|堵着?)[^。]{0,6}${CHILD}[^。]{0,14}${CHILD_HARM}`,
    `(?:老师|教练|保安|园长|阿姨|舅舅|叔叔|伯伯|邻居|继父|继母|后妈|后爸|养父|养母)[^。]{0,24}${CHILD}[^。]{0,8}${CHILD_HARM}`,
    `${CHILD}[^。]{0,10}(?:继父|继母|后妈|后爸|养父|养母|老师|教练)[^。]{0,16}${CHILD_HARM}`,
    `${CHILD}[^，。]{0,6}${BEATEN}`,
    `${CHILD}[^。]{0,10}(?:淤青|瘀青|有伤|伤痕)[^。]{0,12}${BEATEN}`,
    `${CHILD}[^。]{0,20}(?:老板|店长|店主|师傅|工头|领班|经理|房东|顾客)[^。]{0,10}(?:打|扇|抽|踢|踹|揍)了?[他她伊]`,
    `(?:${CHILD})[^。]{0,6}(?:怀孕|有了身孕|打胎|堕胎)`,
  ].join('|'),
);
const CHILD_NAMED = new RegExp(CHILD_AGE);
const SEXUAL = new RegExp(SEXUAL_HARM);

export const minor = (of: Reading): boolean =>
  of.flagged('未成年人') ||
  of.trait(/未成年/) ||
  of.says(CHILD_NAMED) ||
  (of.record.category !== '婚姻家庭' && of.says(/(孩子|女儿|儿子)[^，。]{0,6}(幼儿园|托儿所|托育|小学|中学)/)) ||
  of.says(
    /未成年|[女男][童孩]|婴儿|幼儿(?!园)|小孩|小囡(?!.{0,8}(?:结婚|上班|工作))|小姑娘|小学生|中学生|初中生|高中生|[女男]学生|初[一二三]|[一二三四五六]年级|岁的?(女儿|儿子|孩子|男孩|女孩|学生)|学生.{0,40}家长|孩子.{0,40}家长/,
  );

/** Violence or molestation that was not the first time (反家庭暴力法 16、29). */
export const violenceRepeated = (of: Reading): boolean =>
  of.says(
    /第[二三四五六七八九十]次.{0,8}(打|暴|报警)|(多次|屡次|再次|长期|经常|反复|一直|又).{0,6}(打(?!官司|电话|工|1|算|听)|殴|家暴|施暴|暴力|动手|虐待)|(不是|并非)(第一|头一|首)[次回]|(以前|之前|过去|从前).{0,3}(打|动过?手|施暴)|(多次|一直|反复|长期|天天).{0,12}(堵|跟踪|纠缠|尾随|骚扰)|不止这?一[次回]|前[两几三]次|隔三差五|动辄|动不动|三天两头|又一次|(殴打|打伤|动手打|打过|家暴|施暴).{0,10}(多次|多年|[两三四五六七八九十]次)|告诫书|人身安全保护令|一辈子|喜欢[打掐揍踢]|天天[打骂揍]|数不清|记不清.{0,4}次|一喝(酒|多|醉)就|(喝|吃)(了|多了?)?(点|老)?酒就|每次(喝|吵|输)[^。]{0,6}就|(搬|躲).{0,8}(都|又|还)(能)?(找|跟)/,
  );

const ACCIDENT_AT_PLAY =
  /嬉戏|嬉闹|打闹|玩耍|玩闹|滑梯|追跑|追逐|[踢打]球|足球|篮球|比赛|蹦床|不慎|不小心|失手|误伤|无意/;

/** Bullying among pupils (学生欺凌): the word, or money taken again and again, or blows that were filmed (未成年人保护法 39). */
export const bullying = (of: Reading): boolean =>
  minor(of) && (of.says(/欺凌|霸凌/) || (of.says(/同学|同班|高年级|校外/) && of.says(GRAVE_BULLYING)));
const GRAVE_BULLYING =
  /(长期|多次|经常|反复|每[天周])[^，。]{0,6}(索要|勒索|要钱|抢钱)|(扇|打|踢|殴|拳)[^，。]{0,10}(拍|录)[^，。]{0,4}(视频|照|像)|逼[^，。]{0,6}(下跪|脱|喝)/;

/** Play is no harm, however it ended; a sexual wrong is never play. */
export const minorAbused = (of: Reading): boolean =>
  minor(of) &&
  (of.flagged('家庭暴力') ||
    (of.says(CHILD_HARMED) && !of.says(ACCIDENT_AT_PLAY)) ||
    (bullying(of) && of.says(GRAVE_BULLYING)) ||
    (of.says(SEXUAL) && of.says(new RegExp(CHILD))));
