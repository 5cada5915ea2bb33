/** Where a dispute stands (domain.md 1.7). `none` stands for a stream that does not exist yet. */
export const DISPUTE_STATUSES = [
  'registered',
  'screening',
  'refused',
  'accepted',
  'preparing',
  'in-mediation',
  'signing',
  'suspended',
  'agreed',
  'performing',
  'return-visit',
  'failed',
  'transferring',
  'closed',
  'filed',
  'merged',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

export const STATUS_TERMS: Readonly<Record<DisputeStatus, string>> = {
  registered: '已登记',
  screening: '受理审查',
  refused: '不予受理',
  accepted: '已受理',
  preparing: '调解准备',
  'in-mediation': '调解中',
  signing: '协议待签署',
  suspended: '中止调解',
  agreed: '达成协议',
  performing: '履行中',
  'return-visit': '待回访',
  failed: '调解终结（未达成协议）',
  transferring: '移送中',
  closed: '已结案',
  filed: '已归档',
  merged: '已并入他案',
};

/** What a person should do next, in words. */
export const NEXT_STEPS: Readonly<Record<DisputeStatus, string>> = {
  registered: '系统正在审查受理条件并提出分流建议。',
  screening: '征求各方当事人意愿；全部同意后受理，有法定不予受理情形或一方拒绝的，告知其他途径。',
  refused: '已告知其他途径，可以结案。',
  accepted: '等待选派的调解员接受；同时向当事人告知权利义务。',
  preparing: '告知权利义务，安排第一次调解。',
  'in-mediation': '继续调解并记录；达成一致的拟定协议，无法达成的终结调解。',
  signing: '请协议列明的各方签名、盖章；最后一方签署之日协议生效。',
  suspended: '中止原因消除后恢复调解；无法继续的终结调解。',
  agreed:
    '督促履行；需要强制执行力的，自协议生效之日起三十日内共同申请司法确认，逾期的可以申请支付令、办理赋强公证或就协议起诉。',
  performing: '跟踪各条款履行情况。',
  'return-visit': '回访当事人；有条款未履行的，告知可就协议起诉。',
  failed: '告知仲裁、行政、司法等途径后，可以移送其他渠道或者结案。',
  transferring: '等待接收单位答复；接收前仍由移送单位负责。',
  closed: '核对卷宗材料并归档。',
  filed: '已归档，无须处理。',
  merged: '已并入另一案件办理；并错的，由司法所撤销并案。',
};

/** Nobody works on it any more, unless it is reopened. */
export const DISPUTE_OVER: readonly DisputeStatus[] = ['closed', 'filed', 'merged'];
