import type { Reading } from './reading.js';
import { NOT_DONE } from './terms.js';

/** What courts, arbitrators and authorities have already done about the matter, and what a party says about mediation. */

/** A court that still asks before it files the suit; a box ticked too early does not make it pending. */
export const beforeFiling = (of: Reading): boolean =>
  of.record.intake_source === '法院' &&
  of.says(
    /(法院|法庭)[^，。]{0,6}(诉前|立案前)|(诉前|立案前)[^，。]{0,6}(法院|法庭|委派|先?交给|找人|请)|(尚未|还没有?|没有|未予?|暂不|暂缓)立案|诉前委派|诉前(想|拟|准备)/,
  );

const PENDING = new RegExp(
  [
    '(法院|法庭).{0,4}(已经?|正在)(立案|受理|审理)',
    '(法院|法庭).{0,4}立了案',
    '案号',
    '案件正在审理',
    '等待?(开庭|判决)',
    '开庭(?!.{0,8}(?:判了|判决|结束))',
    '被[^，。]{1,12}(?:告了|起诉了)',
    '[在向到][^，。]{0,8}法[院庭][^，。]{0,4}(?:起诉|告)了',
    '(?:起诉|告)到[^，。]{0,6}法院',
    '法[院庭][^，。]{0,4}(?:寄|送|发)来?了?[^，。]{0,4}(?:传票|起诉状|通知)',
    '交了?诉讼费|诉讼费.{0,4}交',
    '(?:已经?|就|又)?上诉了|等(?:着|待)?二审',
    '(?:案子|官司)[^，。]{0,6}(?:还没|没有?|未)判',
    '已经?(向.{0,8}法院)?(起诉|提起诉讼)',
    '收到.{0,6}(传票|应诉通知|起诉状副本)',
    '传票.{0,4}(收到|到了)',
    '[把将](?:我|咱|他|她|这|业主|住户|双方)[^，。]{0,8}(告到|告上|诉至|起诉到).{0,4}法[院庭]',
    '(我已经?|双方已经?).{0,6}(告到|告上|诉至|起诉到).{0,4}法[院庭]',
    '[把将](?:我|咱|他|她|这|业主|住户|双方)[^，。]{0,10}(?:都|全|给)?(?:告了|起诉了)',
    '(诉状|起诉状|起诉书).{0,6}(递|交|送|寄)',
    '(法院|法庭).{0,3}(叫|通知|让|要)(我|我们|他|她|双方)?.{0,8}(去|到|出)(法?庭|应诉)',
    '官司.{0,4}(正在|还在|已经?)?打(着|到)',
    '(正在|还在)打(着)?官司',
    '(一审|二审|再审)(?!.{0,6}(判决|判了|结束|生效|已经?结)).{0,8}(中|没判|未判|还没|还没有|等)',
    '撤诉',
  ].join('|'),
);
export const arbitrationPending = (of: Reading): boolean =>
  of.says(
    /仲裁(委|委员会|机构|庭)?.{0,4}(已经?|正在)(受理|立案|审理|开庭)|已经?(向.{0,10}仲裁.{0,6})?(申请|提起|提出)(了)?(劳动)?仲裁|仲裁[^。]{0,12}(开庭|等裁决)/,
  );

/** Status and succession cannot be arbitrated by agreement, and labour is by law, not by agreement (仲裁法 3、77). */
const NOT_BY_AGREEMENT = ['婚姻家庭', '其他劳动争议', '拖欠农民工工资'];
const CLAUSE =
  /仲裁(条款|协议)|(约定|写[明了着]|载明|约好)[^，。]{0,16}仲裁(?!.{0,4}(无效|没有?效))|(提交|由)[^，。]{2,14}仲裁委(员会)?(仲裁|裁决|解决)/;
/** The parties agreed on arbitration in writing: the way to the court is closed (民事诉讼法 127(2)). */
export const arbitrationAgreed = (of: Reading): boolean =>
  !NOT_BY_AGREEMENT.includes(of.record.category) && (of.flagged('约定仲裁') || of.says(CLAUSE));

/** A threat or plan to sue is no suit. */
const ONLY_PLANNED = /(不然|否则|要不|再不|如果|要是|威胁|扬言|打算|准备|考虑|想)[^。]{0,16}(起诉|告|打官司|上法院)/;

export const suitPending = (of: Reading): boolean =>
  !beforeFiling(of) &&
  (of.flagged('正在诉讼') ||
    (of.record.intake_source !== '法院' &&
      of.says(PENDING) &&
      !(of.says(/仲裁/) && !of.says(/法[院庭]|起诉/)) &&
      !(of.says(ONLY_PLANNED) && !of.says(/案号|开庭|传票|立了案/))));

export const suitFinished = (of: Reading): boolean =>
  of.flagged('曾经诉讼') ||
  of.says(
    /(法院|法庭).{0,6}(已经?)?(判决|裁定|判了|判(?=对方|他|她|我|老))(?!.{0,4}(不服|之前))|再审(申请|裁定)|终审判决|打过官司/,
  );

const JUDGMENT_UNPERFORMED = new RegExp(
  `(判决|裁定|法院调解书|判令|判了).{0,24}${NOT_DONE}|法院.{0,4}判[^。]{0,16}(到现在|至今|一直|迟迟|就是|始终)[^。]{0,6}[没未不]|法院.{0,4}判[^。]{0,24}(查不到|没有?钱|拿不到|要不到|不给|躲)|申请(强制)?执行|强制执行`,
);
export const judgmentUnperformed = (of: Reading): boolean => of.says(JUDGMENT_UNPERFORMED);

const AWARD_UNPERFORMED = new RegExp(`仲裁[^。]{0,8}(裁决|裁定|调解书)[^。]{0,24}(${NOT_DONE}|不理)`);
/** An award is enforced by the court like a judgment (劳动争议调解仲裁法 51；民事诉讼法 248). */
export const awardUnperformed = (of: Reading): boolean => of.says(AWARD_UNPERFORMED);

/** What an authority decided or left undone. */
export const actContested = (of: Reading): boolean =>
  of.says(
    /不予(受理|立案)(的)?(通知|决定)?|行政处罚(决定)?|吊销|罚款|罚得|扣分|强制?拆除?|(违法|违章)建筑认定|认定为(违章|违法|违建)|征收决定|补偿决定|信息公开|登记(错误|行为)|行政诉讼|行政复议|复议(维持|决定|机关)|不履行法定职责|申请(政府信息)?公开|(责任)?认定书.{0,8}(不服|不认|有误)|不服.{0,12}(认定|决定|处罚|批复|答复)|(少|漏|错)(算|计|核).{0,8}(工龄|年限|退休金|养老金|补贴)|(不给|拒绝|不予|没给)(办|发|登记|确权|审批).{0,4}(证|照|手续|登记)?/,
  ) ||
  of.claims(
    /确认.{0,12}违法|撤销.{0,10}(决定|登记|处罚|许可|认定|证)|责令.{0,8}(答复|履行|重新)|纠正.{0,6}登记|(重新|依法).{0,4}(核定|认定|审批|审核|评定|复核|作出|处理|评估)|恢复.{0,6}(执照|资格|待遇)/,
  );

const ORGAN =
  '(?:政府|街道办?|派出所|公安局|交警|城管|执法队|市场局|市场监管局|监管局|规划局|资源局|住建局|社保中心|人社局|征收办|税务局|民政局|教育局)';
const DISCLOSURE_ASKED = `[向要请].{0,6}${ORGAN}.{0,4}(?:申请|要求|请求)?.{0,4}公开`;
const ACT_OF_ORGAN = new RegExp(
  `(?:不服|对).{0,6}${ORGAN}.{0,14}(?:决定|认定|处罚|罚款|批复|答复|不予)|(?:不服|不认)[^，。]{0,6}(?:征收|征收补偿|补偿)决定|(?:征收|补偿)决定[^，。]{0,6}(?:不服|不认)|${ORGAN}.{0,4}(?:吊销|罚了|罚我|作出的?|把我家?认定|要强拆|强拆)|${DISCLOSURE_ASKED}`,
);
/** A decision of an organ named as such, whoever ticked a box. */
export const actOfOrgan = (of: Reading): boolean => of.record.category !== '道路交通事故' && of.says(ACT_OF_ORGAN);

export const mediationRefused = (of: Reading): boolean =>
  of.says(
    /(明确|书面|坚决|断然|一口|再三|多次).{0,4}(拒绝|不同意|不接受|不参加|不).{0,8}调解|(拒绝|不同意|不愿意?|不想|不要|不肯)(接受|参加|参与|再)?(人民|任何|你们的?|这种)?(形式的)?调解(?!员|结果|方案|协议|意见)|不(参加|接受).{0,8}调解(?!结果|方案|协议|意见)|谁来(都|也)(没用|不行|不谈)/,
  ) || insistsOnSuit(of);

/** Wants the court and nothing else. */
export const insistsOnSuit = (of: Reading): boolean =>
  of.says(
    /(坚持|只|一定要?|执意)(走|按|通过)?.{0,4}(诉讼|法律|司法)(程序|途径|渠道|解决)|走(司法|诉讼)(途径|程序|渠道)|要么上法院|要么法院见|只(肯|愿意?|想)(上|去|到)法院|法庭上见/,
  );

export const shamSuspected = (of: Reading): boolean =>
  of.says(
    /虚假调解|(伪造|编造|虚构|假的?).{0,6}调解(协议|卷宗|案卷|书|案件)|(冒名|冒用|冒.{0,4}名字).{0,16}调解(协议|卷宗|案卷|书)|调解员.{0,8}[编造凑](了|造|出)?.{0,8}(案|卷|协议|名字|手印)|(出|做|弄|写|签)(一)?[份个].{0,6}(调解)?(协议|调解书)[^。]{0,40}(排在.{0,6}前|躲债|逃债|逃避|避开|转移|套取|骗取|多分|抢先分|好拿去)|假的?(欠条|借条|合同|离婚|债务)[^。]{0,40}(调解|调一下|确认|避开|拍卖)/,
  );
