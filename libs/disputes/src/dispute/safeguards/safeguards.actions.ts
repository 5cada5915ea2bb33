/** What people can do to protect the parties; part of `DISPUTE_ACTIONS`. */
export const SAFEGUARDS_ACTIONS = {
  'record-application': '登记申请',
  'record-contact': '记录联系情况',
  'record-data-consent': '记录个人信息单独同意',
  'arrange-joint-mediation': '联合调解',
  'release-assisting-body': '协办单位退出',
  'note-remedy': '登记后续救济',
  'notice-ruling': '登记收到或知悉裁定',
  'object-to-ruling': '登记对裁定的异议',
} as const;
