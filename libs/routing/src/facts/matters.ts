import type { Reading } from './reading.js';

/** Matters that look like an everyday civil dispute and have an authority, a danger or a law of their own. */

/** A loan built to take more than was lent, or collected by pressure (套路贷意见 1、3). */
export const predatoryLoan = (of: Reading): boolean =>
  of.says(/套路贷|砍头息|软暴力/) ||
  (of.says(/借|贷款|网贷|欠条/) &&
    [
      /到手[^。]{0,8}(只有|只|才|仅)|借[^。]{0,8}到手|实际(只)?(拿到|到账|到手)/,
      /空白(合同|借条|欠条)|阴阳合同|(欠条|借条|合同)[^，。]{0,8}(写|滚|涨|变)(到|成了?)|平账|转单|再跟?[^，。]{0,4}另一家借/,
      /催收[^。]{0,30}(单位|领导|通讯录|亲戚|家人)|泼.{0,2}(油漆|粪)|喷.{0,2}(油漆|大字)|堵锁眼|跟着不放|P图/,
    ].filter((sign) => of.says(sign)).length >= 2);

/** Interest between private lenders is what is fought about (民间借贷规定 25、26). */
export const loanInterest = (of: Reading): boolean =>
  of.says(/月息|年息|利滚利|高利贷|[二三四五六七八九十\d]分(利|息)|利息[^，。]{0,8}分|砍头息/) && of.says(/借|欠/);

/** Work on what carries the house. */
export const structureDamaged = (of: Reading): boolean =>
  of.says(
    /(敲|拆|砸|凿|打掉|打通|破坏|损坏|动了?)[^，。]{0,6}(承重|剪力)墙|(承重|剪力)墙[^，。]{0,8}(敲|拆|砸|凿|打掉|打通)/,
  );

/** Treatment by somebody who may not treat; no medical institution stands opposite (医疗纠纷条例 2). */
export const unlicensedPractice = (of: Reading): boolean =>
  of.says(
    /非法行医|黑诊所|(没有?|无|未取得|并?非)[^，。]{0,6}(医师(证|资格|执照)|行医(资格|执照|许可)|医疗机构(执业)?许可|医生资格)/,
  );

const CARE = /养老院|敬老院|护理院|福利院|养老机构|护工|保姆|住家阿姨|托养/;
/** Beaten or tied up by those who are paid to look after somebody (老年人权益保障法 79；刑法 260之一). */
export const wardAbused = (of: Reading): boolean =>
  of.says(CARE) &&
  of.says(
    /[绑捆](在|住|起)|(打|扇|抽|甩)[^，。]{0,4}(耳光|巴掌|嘴巴)|(护工|保姆|阿姨)[^，。]{0,10}(打|掐|踢|虐待)[^，。电]|虐待/,
  );

/** Work by orders of a platform, with or without an employer. */
export const platformWork = (of: Reading): boolean =>
  of.says(
    /外卖(员|骑手|小哥)?|骑手|跑单|送餐|网约车(司机|驾驶员)|(司机|代驾)[^，。]{0,6}平台|平台[^，。]{0,6}(派单|接单|封号)|闪送|众包/,
  ) && ['其他劳动争议', '拖欠农民工工资'].includes(of.record.category);

/** A sale or lease of a house; no plot, boundary or title of land. */
export const houseDeal = (of: Reading): boolean =>
  of.says(/二手房|网签|中介|定金|首付|买卖合同|租房|租金|押金|租客|房东|退租|房租/);

/** The village or its committee stands against the villager; its own committee is no third (人民调解工作若干规定 21). */
export const villageIsParty = (of: Reading): boolean =>
  of.trait(/村委会|村民委员会|村集体/) ||
  of.says(
    /(村里|村委会?|村集体|合作社)[^，。]{0,4}(把(我|咱)|将(我|咱)|不给(我|咱)|说[^，。]{0,10}不算|不算[^，。]{0,4}(人头|户口|成员)|扣(了|着)?(我|咱))/,
  );

/** How much was paid for a house that was taken; not how the family shares it. */
export const compensationContested = (of: Reading): boolean =>
  of.says(
    /(动迁|拆迁|征收|旧改|征地)[^。]{0,8}(补偿|安置|面积|评估)[^。]{0,10}(不公|不合理|太[低少]|偏[低少]|少[算量]|不服)|重新(量|丈量|测量|评估)[^，。]{0,4}面积/,
  );
