/** Rules that close ways, grade a case or say what follows it, in English. */
export const barrierPhrases: Readonly<Record<string, string>> = {
  // No mediation, or not here
  '家庭暴力致伤、反复发生或涉嫌犯罪，不得以调解代替处置：由公安机关出警、告诫或立案，由人民法院审查人身安全保护令。':
    'Domestic violence that injured, was repeated or may be a crime is not mediated instead of being dealt with: the police attend, admonish or open a case; the court examines a personal protection order.',
  '未成年人遭受侵害，不得调解，应立即向公安、民政、教育等部门报告并依法处置。':
    'A minor was harmed: no mediation; report at once to police, civil affairs and education, who act by law.',
  '涉嫌严重犯罪，属公安、检察、审判机关专管，不适用调解。':
    'A grave crime is suspected: for police, procuratorate and court alone, not for mediation.',
  '涉及侵害未成年人或严重犯罪，不得委派、委托，由审判人员依法处理。':
    'Harm to a minor or a grave crime: the court may not assign or entrust it; the judges deal with it.',
  '家庭暴力致伤或反复发生，不得委派、委托；离婚案件由审判人员依法调解，先审查人身安全保护令。':
    'Domestic violence that injured or was repeated: not assigned or entrusted; in a divorce the judge mediates, after examining a protection order.',
  '疑似虚假调解或伪造调解材料，应停止调解并报告人民法院和司法行政机关查处。':
    'Sham mediation or forged papers are suspected: stop, and report to the court and the justice administration.',
  '公安、检察机关已按刑事案件处理，未经其委托或邀请，人民调解不受理。':
    'Police or procuratorate treat it as a criminal case: no people’s mediation unless they entrust or invite.',
  '同一纠纷已起诉，人民调解不受理；人民法院委托调解的除外。':
    'The same dispute is before a court: no people’s mediation unless the court entrusts it.',
  '医疗纠纷已起诉并被受理，医疗纠纷人民调解委员会和卫生健康主管部门均不得受理，已受理的终止。':
    'A medical dispute accepted by a court: neither the medical mediation committee nor the health authority may take it; what they took ends.',
  '卫生健康主管部门已受理调解申请，医疗纠纷人民调解委员会不得受理。':
    'The health authority has accepted the application: the medical mediation committee may not.',
  '一方已就交通事故损害赔偿起诉，公安机关交通管理部门不再调解。':
    'One side has sued over the traffic accident: the traffic police no longer mediate.',
  '仲裁机构已受理同一争议，人民调解不受理。': 'An arbitral body has accepted the same dispute: no people’s mediation.',
  '仲裁裁决已经生效，不履行的应向人民法院申请强制执行，不再另行调解。':
    'An award is in force: who does not perform it is subject to enforcement by the court; no further mediation.',
  '法院已有生效裁判，不履行的应申请强制执行，不再另行调解。':
    'There is a final judgment: ask for enforcement, do not mediate again.',
  '争议的是行政机关的行为，不是民事纠纷，人民调解不受理；应走行政复议、行政诉讼或信访程序。':
    'The dispute is about an act of an authority, not a civil one: administrative review, administrative suit or petition.',
  '只要求查处违法行为，没有当事人之间的民事请求，不属于人民调解范围。':
    'Only enforcement against a breach of law is asked, nothing between parties: not for people’s mediation.',
  '一方已明确拒绝调解，不得调解。': 'One side has clearly refused: no mediation.',
  '公安机关或者其他行政机关已经受理，未经其委托，人民调解不受理；该机关终结处理后可以申请。':
    'Police or another authority has accepted it: no people’s mediation unless entrusted; one may apply when that authority has ended.',
  '医疗纠纷人民调解委员会已受理，卫生健康主管部门不再受理。':
    'The medical mediation committee has accepted it: the health authority no longer does.',
  '信访人对法院裁判不服，属审判监督事项，不由访调对接处理。':
    'The petitioner disputes a judgment: a matter of judicial supervision, not of petition and mediation.',
  '一方明确坚持诉讼，任何调解都须自愿，不得再安排行政调解拖延。':
    'One side insists on suing; mediation is voluntary: no administrative mediation to delay it.',
  '双方订有书面仲裁协议，向人民法院起诉不予受理（协议无效，或者对方未提出异议而应诉的除外），应向约定的仲裁机构申请仲裁。':
    'A written arbitration agreement exists: courts do not accept the suit (unless it is void or the other side answers without objection); apply to the agreed arbitral body.',
  '徐汇区：当事人已申请其他行政部门处理的，人民调解不受理；该部门已终结处理的除外。':
    'Xuhui District: applied to another authority already: no people’s mediation until that authority has ended.',

  // Grades
  '有人身危险或群体冲突：立即报告，街道（镇）主要负责人包案。':
    'Danger to persons or conflict of crowds: report at once; the head of the street (town) takes the case on.',
  '可能激化或涉及人数众多：当日报告并到场，由司法所负责人跟进。':
    'May flare up or concerns many: report and attend the same day; the head of the justice office follows it.',
  '较复杂：三个工作日内联系双方，由街道（镇）人民调解委员会掌握。':
    'Fairly complex: contact both sides within three working days; kept by the street (town) committee.',
  '一般纠纷：五个工作日内联系双方，由居（村）民委员会掌握。':
    'Ordinary: contact both sides within five working days; kept by the residents’ (villagers’) committee.',
  红色: 'red',
  橙色: 'orange',
  黄色: 'yellow',
  蓝色: 'blue',

  // After an agreement
  '裁定有效，可以申请强制执行；当事人自收到裁定之日起十五日内、利害关系人自知道之日起六个月内可以提出异议。':
    'Ruled valid, can be enforced; parties may object within fifteen days of receiving the ruling, others concerned within six months of learning of it.',
  '裁定驳回：可以变更原协议、重新调解，也可以向人民法院起诉。':
    'Rejected: the agreement may be changed, mediated again, or taken to court.',
  '申请已撤回：协议仍有约束力，争议可以就协议起诉。':
    'Withdrawn: the agreement still binds; a dispute over it may be taken to court.',
  '法院不予受理：协议的约束力不受影响，争议可以另行起诉。':
    'Not accepted by the court: the agreement still binds; the dispute may be taken to court.',
  '法院委派、委托的调解开始前，应当核对各方当事人身份，告知虚假调解的后果，并请其确认送达地址；尚有当事人的身份未核验。':
    'Before a mediation that a court sent begins, check the identity of every party, tell what sham mediation leads to, and have the address for service confirmed; not every identity was checked.',
  '协议涉及未成年人：监护人除为维护其利益外，不得处分其财产，损害其利益的条款可能不被确认；请核对各条是否有利于未成年人。':
    'A minor is concerned: a guardian disposes of a minor’s property only in the minor’s interest, and a court may refuse to confirm terms that harm the minor; check each term.',
  '有当事人退出调解：协议只约束签署的各方，不得处分退出者的权利或者为其设定义务；损害其合法权益的，法院裁定驳回确认申请。':
    'A party left: the agreement binds only those who sign, and neither disposes of the rights of who left nor burdens them; a court refuses to confirm what harms them.',
  '身份关系、物权或者知识产权确权的部分不能申请司法确认：金钱给付等可以确认的部分，请在签署前单独拟定为部分协议。':
    'No court confirms status, title or intellectual property as such: draft what can be confirmed, such as payments, as a partial agreement of its own before signing.',
  '协议自始没有约束力：已经履行的，取得的财产应当返还，不能返还的折价补偿；重新调解时请先核对已付款项，不要重复计算。':
    'It never bound anybody: what was performed is given back, or made good in money; mediating again, check first what was paid and do not count it twice.',
  '协议已被撤销或者确认无效：可以重新调解，也可以就原纠纷起诉。':
    'The agreement was revoked or held invalid: mediate again, or sue over the original dispute.',
  '裁定有效的协议未履行：对方可以在履行期限最后一日起二年内申请强制执行。':
    'A confirmed agreement was not performed: enforcement can be asked within two years of the last day of performance.',
  '协议未履行：可以就协议向人民法院起诉，以不履行一方为被告。':
    'Not performed: the agreement can be taken to court, against the side that did not perform.',
  '金钱给付到期未付且没有其他债务纠纷：可以向有管辖权的基层人民法院申请支付令。':
    'Money due and unpaid, no other debt in dispute: a payment order can be asked from the court in charge.',
  '有金钱给付内容、债务人愿意接受强制执行的：可以向公证机构申请办理赋予强制执行效力的债权文书公证。':
    'Money is owed and the debtor accepts enforcement: a notary can make it an enforceable instrument.',

  // Conditions of confirmation and subsidy
  协议是书面的: 'The agreement is in writing',
  协议已经生效且未被撤销: 'The agreement is in force and not revoked',
  '每一条都写明由谁履行、何时履行，内容明确': 'Each term says clearly who performs and when',
  '不涉及身份关系、物权或知识产权确权': 'Nothing about personal status, real rights or title to intellectual property',
  尚未就该协议申请过司法确认: 'No confirmation was asked for this agreement before',
  在协议生效之日起三十日内: 'Within thirty days of the agreement taking effect',
  双方身份证明齐备: 'Identity papers of both sides are there',
  '双方住所、联系方式齐备': 'Addresses and phones of both sides are there',
  案件已经结案: 'The case is closed',
  '属于人民调解，不是行政调解或司法调解': 'People’s mediation, not administrative or judicial mediation',
  '调解成功，协议有效': 'Settled, and the agreement holds',
  协议已经履行: 'The agreement was performed',
  卷宗材料齐备: 'The file is complete',
  '本案未领取过补贴（一案一补）': 'No subsidy was paid for this case yet (one case, one subsidy)',
  每一名当事人的身份均已核验: 'The identity of every party was checked',
  款项不是在达成协议之前已经付清: 'The money was not paid in full before the agreement',
};
