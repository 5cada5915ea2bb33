import { crime, graveCrime } from './crime.js';
import {
  compensationContested,
  houseDeal,
  loanInterest,
  platformWork,
  predatoryLoan,
  structureDamaged,
  unlicensedPractice,
  villageIsParty,
  wardAbused,
} from './matters.js';
import {
  actContested,
  actOfOrgan,
  arbitrationAgreed,
  arbitrationPending,
  beforeFiling,
  insistsOnSuit,
  awardUnperformed,
  judgmentUnperformed,
  mediationRefused,
  shamSuspected,
  suitFinished,
  suitPending,
} from './proceedings.js';
import { partiesOf, type Reading } from './reading.js';
import { NOT_DONE, PAY, WEAPON_DRAWN } from './terms.js';
import {
  bullying,
  domesticViolence,
  heldOrThreatened,
  marksOfInjury,
  minor,
  minorAbused,
  violenceRepeated,
} from './violence.js';

/**
 * The facts the rules may use: one named question each, answered from boxes ticked, parties and words of the intake
 * record. A lawyer reads the name and the right-hand side; the words are looked for with care for negation (text.ts).
 */

/** From here on a matter is a mass dispute even where nobody ticked the box. */
const MASS = 30;
/** Unspecified persons from the public: from here on money taken in looks like a public offer. */
const MANY = 10;
const LABOUR = ['其他劳动争议', '拖欠农民工工资'];

const isLabour = (of: Reading): boolean => LABOUR.includes(of.record.category);

const injury = (of: Reading): boolean =>
  of.flagged('人身伤亡') ||
  of.says(
    /受伤|打伤|砸伤|咬伤|[压轧切绞夹]断|[压轧切绞夹]伤|断指|截肢|撞伤|摔断|摔伤|跌断|跌伤|致伤|轻微伤|轻伤|重伤|骨折|淤青|瘀青|红肿|擦伤|有伤|挫伤|烫伤|烧伤|伤残|缝.{0,2}针|流血|死亡|身亡|猝死/,
  ) ||
  marksOfInjury(of);
/** Kinds of dispute in which a death told is what it is about, and not, say, the beginning of an inheritance. */
const DEADLY = ['医疗', '道路交通事故', '损害赔偿', '旅游', ...LABOUR];
const death = (of: Reading): boolean =>
  of.trait(/死者/) ||
  (of.flagged('人身伤亡') && of.says(/死亡|身亡|猝死|坠亡|溺亡|遇难|抢救无效|工亡|去世|死(掉)?了|尸体|遗体/)) ||
  (DEADLY.includes(of.record.category) && of.says(/死亡|身亡|猝死|坠亡|溺亡|遇难|抢救无效|工亡|死(掉)?了|尸体|遗体/));
/** Many paid in for a promised return, which is no longer paid (防范和处置非法集资条例 2). */
const fundraisingSuspected = (of: Reading): boolean =>
  (of.says(/非法集资|非法吸收公众存款|集资诈骗/) ||
    (of.says(/集资|理财|投资|养老(床位|公寓|卡)|入股|众筹|会员卡/) &&
      of.says(
        /(承诺|保证|许诺|宣称|号称|以).{0,12}(年化|收益|利息|回报|返利|分红|保本)|高额?(利息|回报|返利)|保本保息/,
      ))) &&
  ((of.record.people_involved ?? 0) >= MANY ||
    of.says(/[十百千](多|余|几)?[名位个户]|众多|大量(投资|老年?)人|老人们|投资人们/));
const companiesOnly = (of: Reading): boolean => {
  const sides = partiesOf(of.record, '申请人', '被申请人');
  return sides.length >= 2 && sides.every((party) => party.kind === '法人');
};
const administrativeParty = (of: Reading): boolean =>
  of.flagged('涉行政机关') ||
  of.trait(/政府|行政机关|住建部门|征收部门|公安机关|.{2,}局$/, '被申请人') ||
  actOfOrgan(of);
const PAY_OWED = new RegExp(
  `[拖欠压扣赖].{0,10}${PAY}|${PAY}.{0,10}(?:${NOT_DONE}|拖|欠|压着)|(?:${NOT_DONE}|补发|讨要|追讨).{0,4}${PAY}|欠薪|讨薪|劳动报酬`,
);
const wageClaim = (of: Reading): boolean =>
  of.record.category === '拖欠农民工工资' || (isLabour(of) && of.says(PAY_OWED));
const compensation = (of: Reading): boolean =>
  of.claims(/赔|补偿|补助|退还|退款|退费|退货|返还|归还|支付|给付|道歉|分割|分得|分担|抚养|赡养|恢复原状/);

const AUTHORITY =
  '(?:派出所|公安局|监管[局所]|市监[局所]|房管[局所]|劳动监察|人社局|城管|生态环境局|自然资源局|卫健委|住建委)';
const ACCEPTED_BY_AUTHORITY = new RegExp(`${AUTHORITY}.{0,8}(?:已经?|正在)(?:受理|立案|调查|处理中|组织调解)`);
/** Applied for and not ended (徐汇服务指南). */
const APPLIED_TO_AUTHORITY = new RegExp(
  `已经?[向到找].{0,8}${AUTHORITY}.{0,6}(?:申请|投诉|举报)(?!.{0,16}(?:办结|终结|结束|不予|未果))`,
);

/** Told in the story of a contract; elsewhere an insurer stands in the second row. */
const LENDING_AND_INSURANCE =
  /信用卡|网贷|(银行|小贷公司|消费金融)[^，。]{0,6}(起诉|逾期|催收)|保险公司[^，。]{0,6}(拒赔|不赔|理赔|不肯赔)|(理财产品|基金|信托|期货)[^，。]{0,8}(亏|损|赎回|兑付)/;
const LENDERS_AND_INSURERS = /银行|保险公司|证券公司|基金公司|小额贷款公司/;

export const EXTRACTORS = {
  // Proceedings
  suitPending,
  beforeFiling,
  suitFinished,
  awardUnperformed,
  judgmentUnperformed,
  arbitrationAgreed,
  appealed: (of) => of.says(/上诉(?!求)|二审/),
  arbitrationPending,
  healthOfficeAccepted: (of) =>
    of.record.category === '医疗' && of.says(/卫(生|健).{0,8}(已经?|正在)(受理|组织调解|调解中)/),
  medicalCommitteeAccepted: (of) =>
    of.record.category === '医疗' && of.says(/医调委.{0,6}已经?(受理|组织调解)|医调委正在/),
  authorityAccepted: (of) => of.record.category !== '医疗' && of.says(ACCEPTED_BY_AUTHORITY),
  authorityApplied: (of) => of.says(APPLIED_TO_AUTHORITY),
  agreementAttacked: (of) =>
    of.says(/(撤销|确认|认定).{0,10}(调解)?协议.{0,8}(有效|无效|撤销)?/) && of.flagged('协议反悔', '正在诉讼'),
  agreementReneged: (of) => of.flagged('协议反悔'),
  mediationFailedBefore: (of) =>
    of.flagged('前次调解失败') || of.says(/(调解|协调).{0,8}(未果|失败|不成|没有成功|无果|破裂)/),
  mediationRefused,
  insistsOnSuit,
  shamSuspected,

  // Violence and danger
  domesticViolence,
  violenceRepeated,
  heldOrThreatened,
  injury,
  death,
  crime,
  graveCrime,
  fundraisingSuspected,
  minor,
  minorAbused,
  bullying,
  wardAbused,
  nuisance: (of) => of.says(/噪[声音]|油烟|异味|臭味|扬尘|麻将|棋牌室|音响|广场舞|光污染|震动/),
  mentalDisorder: (of) => of.trait(/精神/) || of.says(/精神(分裂|障碍|疾?病|异常|失常|残疾)|肇事肇祸|双相障碍/),
  incapacity: (of) => of.says(/老年痴呆|阿尔茨海默|失智|痴呆症?|植物人|认知(障碍|症)|昏迷不醒|神志不清/),
  foreignParty: (of) =>
    of.trait(/外籍|外国|港澳台/) ||
    of.says(
      /(外籍|[^，。]{1,4}国籍)[^，。]{0,6}(人|租客|员工|配偶|妻子|丈夫|客户)|(台湾|香港|澳门|港澳|日本|韩国|美国|英国|法国|德国|俄罗斯)(籍|人|老板|商人|居民)|[港台]商|台胞|外国人|老外/,
    ),
  mayIntensify: (of) =>
    of.flagged('可能激化') ||
    of.says(
      /激化|报复|同归于尽|扬言|罢[市工运课]|举牌|(差点儿?|差一点|险些|几乎)[就要]?(打|动手)|(围挡|护栏|门窗|摊位?|广告牌)[^，。]{0,4}(推倒|砸|掀)/,
    ) ||
    of.says(new RegExp(WEAPON_DRAWN)),
  fightStarted: (of) =>
    of.says(/(?<!差点儿?|差一点|险些|几乎)(推搡|动手|打架|肢体冲突|发生冲突|互殴|打起来|扭打|厮打|撕扯)/) ||
    of.says(new RegExp(WEAPON_DRAWN)),
  crowd: (of) =>
    of.says(
      /围堵|堵(门|路|住)|静坐|摆花圈|设灵堂|停尸|[十百](多|余|几)?名?(亲属|家属|亲戚|工人|业主|家长)[^，。]{0,6}(聚|围)|\d{2,}[多余]?[名个]?人[^，。]{0,4}聚(?![餐会])|[十百](多|余|几)?[个名]?(工人|民工|职工|员工|业主|村民|家长|商户|家属)[^。]{0,8}(政府|办事处|信访办|[^，。]{0,4}局|法院|公司|售楼处|医院)[^，。]{0,2}门口|拉横幅|聚集|几十名亲|数十名亲|集体上访|集体信访|群体(性)?(事件|冲突|上访)/,
    ),
  suicideRisk: (of) =>
    of.flagged('轻生风险') || of.says(/想轻生|欲轻生|寻短见|不想活|活不下去|(扬言|要|欲|准备)(跳楼|自杀|跳河|喝农药)/),

  // Scale
  group: (of) => of.flagged('群体性') || (of.record.people_involved ?? 0) >= MASS,
  mass: (of) => (of.record.people_involved ?? 0) >= MASS || of.flagged('系列案件'),
  crossArea: (of) => of.flagged('跨区域'),
  largeAmount: (of) => (of.record.amount_cny ?? 0) >= 500_000,

  // Who stands against whom
  administrativeParty,
  administrativeActContested: (of) => administrativeParty(of) && actContested(of),
  regulatoryMatter: (of) => of.flagged('涉行政监管'),
  /** Money or another civil demand: to stop, to remove, to make safe (民法典 179、236、1167). */
  privateClaim: (of) => compensation(of) || of.claims(/停止侵害|排除妨[害碍]|消除(危险|影响)|赔礼/),
  companiesOnly,
  vulnerable: (of) => of.flagged('弱势群体') || of.trait(/老人|残疾|低保|疾病|孤儿|精神/),
  migrantWorker: (of) => of.trait(/农民工/) || of.record.category === '拖欠农民工工资',
  disabled: (of) => of.trait(/残疾|精神/) || of.says(/残疾人/),
  familyShare: (of) =>
    of.says(/继承|遗产|遗嘱|分家|析产|(兄弟|姐弟|兄妹|姐妹|姑侄|叔侄).{0,30}(分|份|补偿|安置|拆迁|征收)/),

  // Subject
  intellectualProperty: (of) => of.says(/商标|著作权|版权|专利|知识产权|不正当竞争|商业秘密|盗版/),
  finance: (of) =>
    (of.record.category === '合同' && of.says(LENDING_AND_INSURANCE)) ||
    of.topic(/金融|信用卡|保险理赔|保险合同|证券|期货|理财|基金/) ||
    of.trait(LENDERS_AND_INSURERS, '申请人') ||
    of.trait(LENDERS_AND_INSURERS, '被申请人'),
  insurersSeveral: (of) =>
    of.record.parties.filter((party) => party.traits.some((trait) => /保险/.test(trait))).length >= 2 ||
    of.says(/[两二三四五多数]家保险/),
  workCasualty: (of) =>
    (isLabour(of) || of.says(/工伤|工亡|务工|打工|雇佣|施工/)) &&
    (of.says(/工伤|工亡/) || (isLabour(of) && injury(of))),
  wageClaim,
  wageWithoutEmployer: (of) =>
    wageClaim(of) &&
    of.record.parties.length > 0 &&
    !of.record.parties.some((party) => party.kind !== '自然人') &&
    !of.says(/总包|总承包|建设单位|施工单位|项目部|建筑公司/) &&
    of.says(/承揽|包工|点工|劳务|工头|每米|计件|帮工|按[天日件]|日结|零工|散工|雇主|雇请|家装|房东|东家/),
  housingFund: (of) =>
    of.says(/[未没不漏欠少补断].{0,10}公积金|公积金.{0,16}([未没不漏欠少补断].{0,4}缴|缴存)/) &&
    !of.says(/公积金.{0,4}(还贷|贷款|还房贷)/),
  socialInsurance: (of) =>
    isLabour(of) &&
    of.says(
      /(补缴|欠缴|漏缴|少缴|[未没不]给?.{0,4}缴).{0,6}(社保|社会保险|养老保险)|(社保|社会保险|养老保险).{0,10}(补缴|欠缴|漏缴|断缴|[未没]缴)/,
    ),
  employerUnclear: (of) => of.flagged('用工主体不清'),
  ownersResolution: (of) =>
    of.record.category === '物业' &&
    of.says(/业主(代表)?大会|业委会.{0,6}(选举|换届|改选|罢免)|业主.{0,6}(表决|投票)/) &&
    of.says(/不服|不认|推翻|撤销|无效|质疑|造假|作假|不合法|反对|执行业主大会|重新(投票|表决|选举)/),
  complaintLodged: (of) =>
    of.record.intake_source === '其他部门' ||
    of.record.intake_source === '依申请' ||
    of.says(
      /(向|到|由).{0,8}(市场监管|市监|工商|消保|质监|文旅|旅游|教育).{0,6}(投诉|举报|登记|反映)|投诉.{0,6}(市场监管|市监|12315)|12315/,
    ),
  cameToCommittee: (of) =>
    of.says(
      /(来到|来|到|找到|找|向|请).{0,8}(司法所|调委会|调解委员会|调解室|调解中心|综治中心).{0,10}(求助|反映|申请|要求|希望|调解)?|来所反映/,
    ),
  cameToAuthority: (of) =>
    of.says(
      /(向|到|找).{0,8}(劳动监察|人社|劳动保障|市场监管|市监|城管|房管|住建|文旅|文化.{0,6}旅游|旅游质监|教育|卫健|生态环境|环保|渔政|农业农村|自然资源|国土).{0,8}(投诉|举报|反映|登记|求助|申请)/,
    ),
  campus: (of) => minor(of) && of.says(/学校|校园|幼儿园|园方|同学|校内|放学/),
  marriage: (of) => of.record.category === '婚姻家庭' && of.says(/离婚|彩礼|抚养权|抚养费|探望|婚约|婚外|夫妻/),
  maintenance: (of) =>
    of.record.category === '婚姻家庭' &&
    of.says(/赡养|抚养费|扶养|养老钱|生活费|(老太|老人|老父|老母|父母|母亲|父亲).{0,30}每人?每?月.{0,6}([给付出]|元)/),
  nonConfirmable: (of) =>
    of.claims(
      /离婚|解除(婚姻|收养)|确认.{0,8}(亲子|收养|所有权|使用权|物权|权属|归属|专利|商标)|恢复地界|确认.{0,6}边界/,
    ),
  expertNeeded: (of) => of.says(/漏水|渗水|渗漏|滴水|鉴定|检测|评估|裂缝|后遗症/),
  enforcementLead: (of) =>
    of.flagged('涉行政监管') ||
    of.says(/排污|污染|假货|假冒|无证|无照|违法建|违规|偷排|欺诈|擅自停业|超时施工|夜间施工/),

  unlicensedPractice,
  predatoryLoan,
  loanInterest,
  platformWork,
  structureDamaged,
  houseDeal,
  villageIsParty,
  compensationContested,
  farmSupplies: (of) => of.says(/种子|种苗|化肥|农药|饲料|农资|农膜|兽药|除草剂/),
  /** Who owns land or wood between groups or villages; a line between two fields is no such matter. */
  landTitleContested: (of) =>
    of.record.category === '山林土地' &&
    of.says(/村民?小组|生产队|两个?村|[甲乙两]村|村委会.{0,10}[与和跟]|[一二三四五六七八九十][组队]/) &&
    of.says(/权属|归属|所有权|林权证|山林证|使用证|四至|是自己(组|队|村)的|归(自己|本)(组|队|村)/),
  /** Which person may use a piece of land. */
  landUseContested: (of) =>
    ['房屋宅基地', '山林土地'].includes(of.record.category) &&
    of.says(/(宅基地|土地|自留地).{0,6}使用权.{0,10}(归|属|谁|争)|确认.{0,8}使用权/),
  /** Nobody stands opposite yet. */
  driverUnknown: (of) =>
    of.record.category === '道路交通事故' &&
    of.says(
      /逃逸|(驾车|开车|骑车|径直|当即|随即|已经?).{0,4}(离开|驶离|逃离)了?.{0,4}现场|(肇事|对方|司机|驾驶人).{0,12}([没未]找到|找不到|[尚还]?未查明|查不到|身份不明|跑了)/,
    ),
  trafficPoliceAsked: (of) =>
    of.record.category === '道路交通事故' &&
    of.says(/(共同|一起|双方|都).{0,8}(申请|要求|同意|请|找).{0,6}(交警|公安交管|交管部门).{0,8}(调解|主持)/),

  // Place
  rural: (of) => of.says(/村|农户|承包地|田地|林地|生产队|宅基地|乡(政府|里|镇)/),
  shanghai: ({ record }) =>
    record.division_code !== null
      ? record.division_code.startsWith('31')
      : (record.region?.includes('上海') ?? record.shanghai ?? true),
} as const satisfies Readonly<Record<string, (of: Reading) => boolean>>;

export type FactName = keyof typeof EXTRACTORS;
export type Facts = Readonly<Record<FactName, boolean>>;
export const FACT_NAMES = Object.keys(EXTRACTORS) as readonly FactName[];
