/** What people can do beside the course of the mediation; part of `DISPUTE_ACTIONS`. */
export const ANNEX_ACTIONS = {
  'join-party': '追加当事人',
  'succeed-party': '登记当事人死亡或终止',
  'release-party': '登记当事人退出调解',
  'name-representative': '登记代理人',
  'check-identity': '核验身份',
  'note-earlier-decision': '登记在先裁判或协议',
  'decide-duplicate': '处理重复案件',
  'undo-duplicate': '撤销重复处理',
  'join-series': '加入系列案件',
  'record-payment': '记录付款',
  'change-agreement': '变更协议',
  'end-agreement': '登记协议被撤销或无效',
  reopen: '重新办理',
  'grant-subsidy': '以案定补',
  'note-lead': '登记执法线索',
  'answer-lead': '线索办结',
} as const;

/** At every stage at which the dispute is open. */
export const ANNEX_ALWAYS = [
  'name-representative',
  'check-identity',
  'note-earlier-decision',
  'decide-duplicate',
  'undo-duplicate',
  'join-series',
  'record-payment',
  'note-lead',
  'answer-lead',
] as const;

/** A closed case stays closed for the mediation; what becomes of its agreement and its leads is still told. */
export const AFTER_THE_END = [
  'undo-duplicate',
  'end-agreement',
  'reopen',
  'grant-subsidy',
  'note-lead',
  'answer-lead',
] as const;
