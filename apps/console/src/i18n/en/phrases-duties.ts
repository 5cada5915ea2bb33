/** Duties beside a mediation, and who may be invited, in English. */
export const dutyPhrases: Readonly<Record<string, string>> = {
  '下级调解未成：由街道（镇）人民调解委员会受理或联合调解。':
    'It failed below: the street (town) committee takes it or mediates jointly.',
  '争吵升级、多次上门或前次调解未成：启动三所联动，派出所管证据和秩序，律师说明责任，承办单位不变。':
    'Quarrel grows or an earlier try failed: police keep evidence and order, a lawyer explains; the body in charge stays.',
  '争议针对原调解协议：原调解委员会、原调解员应当回避，并向法院提供原调解案卷。':
    'The earlier agreement itself is disputed: its committee and mediator step aside and give the file to the court.',
  '先查明原因：经当事人同意邀请检测、鉴定机构或专业人员到场，再安排调解。':
    'Find the cause first: with consent invite experts, then plan the session.',
  '准确记录请求日期：向调解组织提出请求之日起诉讼时效中断。':
    'Record the day of the request exactly: limitation is interrupted from it.',
  '原因不明：经当事人同意，邀请检测、鉴定机构或专业人员查明原因。':
    'Cause unknown: with consent invite experts to find it.',
  '发现违法线索：移交主管部门查处，调解结束不等于查处结束，线索单独跟踪。':
    'A sign of a breach of law: pass it to the department; it is followed by itself, mediation does not end it.',
  '可能激化：采取有针对性的预防措施，可能引起治安、刑事案件的及时报告公安机关。':
    'May flare up: take fitting precautions; tell the police where an offence may follow.',
  '告知工伤认定的申请期限和途径，调解不替代工伤认定。':
    'Tell the time limit and way for recognition of a work injury; mediation does not replace it.',
  '告知并协助受害人向人民法院申请人身安全保护令，需要时联系庇护场所。':
    'Tell the victim of a protection order and help to apply; find a shelter where needed.',
  '告知并协助申请法律援助；转介法律援助不停止调解。':
    'Tell of legal aid and help to apply; mediation goes on meanwhile.',
  '告知患方可以查阅、复制全部病历，要求在双方在场下封存病历和现场实物。':
    'Tell the patient’s side of the right to see and copy all records, and to have records and objects sealed in presence of both.',
  '噪声、油烟等扰民：民事上的排除妨害、赔偿可以调解；超标排放、占道等违法行为由城管、生态环境等部门查处（可经12345转办），调解不代替查处。':
    'Noise, fumes: nuisance and damages can be mediated; breaches of limits go to enforcement (also through 12345), which mediation does not replace.',
  '学生欺凌：学校立即制止、通知双方监护人并认定处理；严重的及时向公安、教育部门报告，不得以赔偿调解代替，不得隐瞒。':
    'Bullying: the school stops it at once, tells the guardians and decides; grave cases are reported, never settled by money or hidden.',
  '家庭暴力：及时向公安机关报案，协助申领告诫书；对报案人信息保密。':
    'Domestic violence: report to the police, help to get an admonition; keep who reported secret.',
  '当事人有残疾：核实行为能力，必要时由法定代理人参加，提供手语、助听等便利。':
    'A party is disabled: check capacity, bring in the legal representative where needed, provide sign language or hearing aids.',
  '患者死亡：对死因有异议的，告知在死亡后48小时内尸检（具备冻存条件的可延长至7日），须经死者近亲属同意并签字，拒绝或拖延影响死因判定的自行承担责任；遗体停放一般不超过14日。':
    'The patient died and the cause is disputed: tell of an autopsy within 48 hours (7 days if frozen), with signed consent of the next of kin, who bear the risk of refusal or delay; the body is kept for 14 days at most.',
  '当事人失智或者昏迷：先核实行为能力，需要认定的由利害关系人或者有关组织向法院申请；由监护人代为参加，监护有争议的由居（村）民委员会或者民政部门指定；除为其利益外不得处分其财产。':
    'A party has dementia or is unconscious: check capacity first, where it must be found whoever is concerned applies to the court; the guardian takes part (disputed: named by the residents’ committee or the civil affairs office) and disposes of property only in the ward’s interest.',
  '批量纠纷：建立系列主案，先办示范案件，其余参照，逐件关联、不合并。':
    'A batch: one main case and a model first; the others are linked one by one, not merged.',
  '有仲裁协议：收取合同原件核对条款是否有效，告知当事人调解不成应申请仲裁而不是起诉；仲裁不影响先行调解。':
    'Arbitration agreement: check the original clause; tell the parties that arbitration, not suit, follows a failure; it does not bar mediation.',
  '有轻生风险：立即报警（110）并联系急救、心理援助和家属，安排专人陪护，先救人再谈纠纷。':
    'Risk of suicide: call 110 at once, emergency, counselling and family; somebody stays; people first, the dispute later.',
  '未成年人受伤：核实是否存在欺凌或侵害，有的立即向公安、教育部门报告，不得以调解代替。':
    'A minor was injured: check for bullying or abuse and report it at once; mediation does not replace that.',
  '未成年人受侵害或疑似受侵害：立即向公安机关报告，并告知民政、教育部门；身份信息不得泄露。':
    'A minor was or may have been abused: report to the police at once, tell civil affairs and education; keep the identity secret.',
  '查明总包、建设单位，允许其作为第三人加入并先行清偿。':
    'Find the main contractor and the client; let them join as third party and pay first.',
  '案件正在诉讼：未经法院委托和当事人同意，人民调解不得受理；委托函入卷，期限届满即退回。':
    'A suit is pending: only with the court’s letter, which goes into the file, and the parties’ consent; returned when the time is over.',
  '欠薪：请劳动保障监察到场核实用工和工资。': 'Unpaid wages: ask labour inspection to verify work and pay.',
  '涉及学校：请教育部门和学校参加，监护人到场。':
    'A school is concerned: education authority, school and guardians attend.',
  '涉及未成年人：由监护人参加，优先保护未成年人利益，不公开其身份。':
    'A minor is concerned: guardians take part, the minor’s interest first, identity not public.',
  '涉外、涉港澳台：核验护照或通行证，需要翻译的经当事人同意邀请；境外形成的授权委托书、身份材料须经公证认证。':
    'Abroad, Hong Kong, Macao or Taiwan: check passport or permit, interpreter with consent; foreign powers and identity papers need notarisation and authentication.',
  '涉嫌犯罪：立即报告公安机关并保全证据；民事赔偿谈判不影响刑事处理。':
    'A crime is suspected: report at once and keep evidence; talks on damages do not touch the criminal case.',
  '物业纠纷：请房屋管理部门核查服务质量。': 'Property: ask the housing office to check the service.',
  '物业费纠纷：先核查物业服务质量，请房管、城管参加。':
    'Property fees: check the service first, with housing and city management.',
  '现场有人聚集：先维持秩序，把谈判移到司法所等场所，每方推选代表（不超过五人）。':
    'A crowd: order first, move the talks to the justice office, five representatives a side at most.',
  '现场有冲突或聚集：请派出所维持秩序、固定证据，不由其代替调解。':
    'Conflict or a crowd: the police keep order and evidence; they do not mediate instead.',
  '疑似精神障碍：通知监护人、近亲属和社区民警，有伤害危险的由公安机关协助送诊；无行为能力的由监护人代为参加，不以调解代替救治。':
    'Mental disorder is suspected: tell guardian, family and community police; where there is danger the police help to hospital; a guardian acts for who lacks capacity; mediation is no treatment.',
  '疑似套路贷、非法催收：保全合同、转账和催收记录，及时报告公安机关；有虚假调解、虚假诉讼迹象的不得制作协议。':
    'Maybe predatory lending: keep contracts, transfers and calls, report to the police; make no agreement where mediation or a suit looks like a sham.',
  '民间借贷：本金按实际出借的计算，预扣的利息不算本金；约定利率超过合同成立时一年期贷款市场报价利率四倍的部分不受保护，写进协议不能司法确认。':
    'Private loan: the principal is what was really lent, interest held back is none; interest above four times the one-year LPR of the day of the contract is not protected and cannot be confirmed.',
  '拆改承重结构危及整幢楼：当日告知房屋管理部门和城管到场，责令停工并作安全鉴定，必要时撤离人员；调解不得以赔偿代替恢复。':
    'Load-bearing structure changed: call the housing office and urban enforcement the same day, stop the work, have safety appraised, clear the house if need be; money does not replace restoring it.',
  '疑似非法行医：保全药品、票据和照片，将线索移送卫生健康主管部门，造成严重损害的报告公安机关。':
    'Maybe practice without a licence: keep drugs, bills and photographs, pass the lead to the health authority; tell the police of grave harm.',
  '被照护人疑似受侵害：立即报告公安机关和民政部门，转移或者陪护被照护人，固定伤情和监控。':
    'A person in care may have been harmed: tell police and civil affairs at once, move or accompany the person, secure marks and recordings.',
  '平台用工：先核对实际管理人、注册个体户的经过和接单记录；受伤的告知职业伤害保障待遇申请，与平台有无劳动关系可以由仲裁确认，调解不以确认为前提。':
    'Platform work: find out who really directs it, how a sole trader came to be registered, and the orders; after an injury tell of the occupational injury benefit; arbitration may settle the employment, mediation need not wait.',
  '疑似非法集资：登记投资人、金额和凭证，将线索报送处置非法集资牵头部门和公安机关；不得居间促成个别清退，告知投资人及时报案、登记债权。':
    'Maybe illegal fundraising: list investors, sums and proofs, report the lead; broker no single refunds; tell investors to report and register their claims.',
  '群体性纠纷：报告街道（镇），推选代表（不超过五人），建立联合工作组。':
    'A group dispute: report to the street (town), elect up to five representatives, set up a joint team.',
  '调取此前的判决、调解协议和案卷，防止重复处理。':
    'Get earlier judgments, agreements and files; do not handle it twice.',
  '责任和赔偿项目复杂：可邀请律师或居村法律顾问说明责任和计算方法。':
    'Complex liability: a lawyer or village counsel may explain it and the sums.',
  '赡养、抚养已有裁判：旧判决可申请执行，因新情况提出的新请求可以调解。':
    'Support was ruled on: the old judgment can be enforced; new claims from new facts can be mediated.',
  '跨区域：与对方所在地人民调解委员会联合调解，一方主办、一方协办。':
    'Across areas: jointly with the committee of the other side; one leads, one assists.',
  '身份关系、物权或知识产权确权内容可以商谈，但不能申请司法确认。':
    'Personal status, real rights or IP title may be talked about but cannot be confirmed by a court.',
  '金额大或人数众多：可邀请法官到场说明法律、指导调解，承办单位不变。':
    'A large sum or many people: a judge may be invited to explain the law; the body in charge stays.',
  '金额差距大：可邀请法官、律师到场说明法律，承办单位不变。':
    'Far apart on the sum: a judge or lawyer may be invited to explain the law; the body in charge stays.',
  '需要查明医疗损害原因的，可从专家库选取医学、法学专家咨询或委托鉴定，专家须回避利害关系。':
    'Cause of a medical injury: experts may be drawn from the pool, free of conflicts of interest.',
};
