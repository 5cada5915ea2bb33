import type { ActionCode } from '../../api/types';

/**
 * Words of every code that a form made from the interface's own description can show. The type asks for each code of each
 * dispute action of the contract: a code without a word does not build.
 */
export const valueWords = {
  'value.people': '人民调解',
  'value.judicial': '司法调解',
  'value.other': '其他',

  'value.given': '同意',
  'value.refused': '拒绝',
  'value.withdrawn': '撤回同意',

  'value.delegated': '委派调解（立案前，30 日）',
  'value.entrusted-ordinary': '委托调解（普通程序，15 日）',
  'value.entrusted-summary': '委托调解（简易程序，7 日）',

  'value.settled-and-withdrawn': '当事人自行和解并撤回',
  'value.party-unreachable': '期限内无法联系当事人',
  'value.party-unwilling': '一方明确不愿继续',
  'value.wide-gap': '分歧较大，难以一致',
  'value.time-over': '期限届满，未同意延长',
  'value.party-will-not-sign': '一方拒绝签署',

  'value.written': '书面协议',
  'value.oral': '口头协议',
  'value.full': '全部争议',
  'value.part': '部分争议',
  'value.identity-relation': '涉及人身、身份关系',
  'value.public-utility': '涉及停止供水、供热、供气等公用事业服务',
  'value.real-right': '涉及物权确权',
  'value.intellectual-property': '涉及知识产权确权',

  'value.party': '当事人',
  'value.mediator': '调解员',
  'value.seal': '调解组织盖章',
  'value.签名': '签名',
  'value.盖章': '盖章',
  'value.按指印': '按指印',
  'value.电子签名': '电子签名',

  'value.performed': '已履行',
  'value.breached': '未履行',
  'value.revoked': '协议被撤销',
  'value.held-invalid': '协议被确认无效',

  'value.appraisal': '委托鉴定',
  'value.sham-suspected': '涉嫌虚假调解',
  'value.party-absent': '当事人因故暂不能参加',
  'value.near-relative': '是当事人或其代理人的近亲属',
  'value.interest': '与纠纷有利害关系',
  'value.other-relation': '与当事人有其他关系，可能影响公正调解',
  'value.replaced': '更换调解员',
  'value.kept': '不予更换，继续调解',
  'value.cleared': '排除虚假调解',
  'value.confirmed': '认定为虚假调解',

  'value.relative': '亲属',
  'value.neighbour': '邻里',
  'value.expert': '具有专门知识的人员',
  'value.interpreter': '翻译人员',
  'value.lawyer': '律师',
  'value.judge': '法官',
  'value.police': '民警',
  'value.three-stations': '三所联动（派出所、司法所、律师事务所）',

  'value.suicide': '轻生',
  'value.civil-to-criminal': '民事纠纷转为刑事案件',
  'value.group-petition': '群体性上访',
  'value.group-fight': '群体性械斗',

  'value.merge': '并入该案，一并办理',
  'value.link': '关联办理',
  'value.keep': '不是重复，各自办理',
  'value.agreement-broken': '当事人反悔或不履行协议',
  'value.agreement-void': '协议无效或被撤销',
  'value.new-facts': '出现新的事实',
  'value.closed-by-mistake': '误结案',

  'value.legal': '法定代表人或法定代理人',
  'value.guardian': '监护人',
  'value.agent': '委托代理人',
  'value.elected': '推选的代表人',
  'value.general': '一般授权',
  'value.special': '特别授权（可代为和解、签署）',

  'value.judgment': '判决、裁定',
  'value.court-mediation': '人民法院调解书',
  'value.award': '仲裁裁决',
  'value.agreement': '调解、和解协议',
  'value.administrative': '行政决定',

  'value.居民身份证': '居民身份证',
  'value.护照': '护照',
  'value.港澳台居民证件': '港澳台居民证件',
  'value.户口簿': '户口簿',
  'value.营业执照': '营业执照',
  'value.统一社会信用代码证': '统一社会信用代码证',
  'value.其他证件': '其他证件',
  'value.申请人': '申请人',
  'value.被申请人': '被申请人',
  'value.第三人': '第三人',
  'value.自然人': '自然人',
  'value.法人': '法人',
  'value.其他组织': '其他组织',
} as const satisfies Readonly<Record<`value.${ActionCode}`, string>>;
