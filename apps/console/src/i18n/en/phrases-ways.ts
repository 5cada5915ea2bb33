/** Rules that send a dispute to a body, in English. */
export const wayPhrases: Readonly<Record<string, string>> = {
  '排查发现的民间纠纷，人民调解委员会可以主动调解。':
    'Found in the field: a committee may mediate on its own initiative.',
  '业主大会决议约束全体业主，不能由调解改变：由街道、居委会指导业主依程序再议，或诉请撤销。':
    'A resolution of the owners’ assembly binds all owners and is not changed by mediation: guide them to decide again, or to sue for its revocation.',
  '业主、业委会与物业企业之间的纠纷由物业纠纷人民调解委员会调解。':
    'Between owners, owners’ committee and property company: the property mediation committee.',
  '物业服务问题由房屋管理部门、街道（镇）处理投诉并调解。':
    'Property service: the housing office and the street (town) handle complaints and mediate.',
  '婚姻纠纷由婚姻家庭纠纷人民调解委员会调解。': 'Marriage: the family mediation committee.',
  '涉及户数众多的，请人民法庭提前介入，示范调解后参照办理。':
    'Many households: ask the tribunal to come in early; mediate one as a model, the others follow it.',
  '承包地纠纷可由乡（镇）人民政府调解。': 'Contracted land: the town government may mediate.',
  '宅基地边界、权属争议可由镇（乡）人民政府处理。':
    'Boundaries and title of homesteads: the town government may decide.',
  '征收补偿安置问题由征收部门、街道（镇）协调。':
    'Compensation for expropriation: the expropriation office and the street (town) coordinate.',
  '征收补偿安置问题由征收部门、街道（镇）协调；家庭内部怎样分割不由征收部门决定。':
    'Compensation for expropriation: the expropriation office and the street (town) coordinate; how the family divides it is not theirs to decide.',
  '与征收部门之间的补偿问题由主管部门协调处理。':
    'Compensation in dispute with the expropriation office: the competent department coordinates.',
  '公民之间、公民与单位之间的民事纠纷，由纠纷发生地或当事人所在地的人民调解委员会调解。':
    'Civil disputes of citizens among themselves or with a body: the committee where the dispute arose or a party lives.',
  '也可选择律师调解、退休法官调解工作室等社会调解组织。':
    'Social mediation is open too: lawyers, a studio of retired judges.',
  '双方自愿的民事纠纷都可以申请人民调解。':
    'Any civil dispute that both sides agree to mediate may go to people’s mediation.',
  '主管部门不明的，由街道办事处（镇政府）牵头协调。':
    'Competent department unclear: the street office (town government) leads.',
  '起诉到法院的，适宜调解的先行调解，当事人拒绝的除外。':
    'Brought to court: mediated first where suitable, unless a party refuses.',
  '当事人随时可以自行和解。': 'The parties may settle by themselves at any time.',
  '不得因调解阻止当事人通过仲裁、行政、司法途径维护权利。':
    'Mediation never bars arbitration, administrative or judicial ways.',
  '工伤、工亡赔偿由街道（镇）人民调解委员会主动介入调解。':
    'Injury or death at work: the street (town) committee steps in of its own accord.',
  '工伤待遇争议可申请劳动仲裁；工伤认定由人力资源和社会保障部门作出。':
    'Work-injury benefits: labour arbitration; the injury is recognised by the labour authority.',
  '拖欠农民工工资由劳动保障监察查处并督促支付，总包先行清偿。':
    'Unpaid wages of migrant workers: labour inspection enforces payment; the main contractor pays first.',
  '个人之间的承揽、劳务报酬，没有用人单位，不属劳动保障监察范围，由人民调解处理。':
    'Pay between individuals, no employer: not for labour inspection; people’s mediation.',
  '街道（镇）排查、调解欠薪纠纷。': 'Unpaid wages: the street (town) looks for them and mediates.',
  '劳动争议先向街道（镇）劳动争议调解组织申请，15日未成可仲裁。':
    'Labour dispute: first the labour mediation body of the street (town); arbitration when 15 days bring nothing.',
  '拖欠劳动报酬的，可以向劳动行政部门投诉。': 'Unpaid wages: complain to the labour authority.',
  '单位不缴、少缴住房公积金，由住房公积金管理中心责令限期缴存，逾期可以申请法院强制执行；双方不能约定免缴。':
    'Where an employer does not pay into the housing provident fund, or pays too little, the fund’s management centre orders payment by a day and may ask the court to enforce it; the two sides cannot agree to waive it.',
  '肇事人逃逸或者尚未查明，没有对方可以调解：先由公安机关交通管理部门查缉、认定，查明后再申请调解；抢救费用可以由道路交通事故社会救助基金先行垫付。':
    'The driver fled or is not known yet, so there is nobody to mediate with: the traffic police search and determine first, mediation can be asked for afterwards; the road accident relief fund may advance the costs of rescue.',
  '个人之间的土地使用权归属，协商、调解不成的由乡级或者县级以上人民政府处理，对处理决定不服三十日内可以起诉；未经处理不能直接起诉定权。':
    'Who of two persons may use a piece of land: where talks and mediation fail, the people’s government of the township or county decides; its decision can be taken to court within thirty days, but nobody can sue for the right before it.',
  '用人单位未缴、少缴社会保险费，由劳动保障监察和社会保险费征收机构责令补缴，双方不能约定免缴。':
    'Social insurance unpaid or underpaid: labour inspection and the collecting body order payment; it cannot be waived by agreement.',
  '多人欠薪由劳动保障监察查处。': 'Wages of several unpaid: labour inspection.',
  '当事人也可以向基层人民调解组织申请调解劳动争议。':
    'A labour dispute may also go to a local people’s mediation body.',
  '生效仲裁裁决、仲裁调解书未履行，向人民法院申请强制执行（两年内）；裁决书送达后十五日内可以起诉的，先核对是否已生效。':
    'An award or a mediation statement of the arbitrators is not performed: apply to the court for enforcement (within two years); where a suit was possible for fifteen days after service, check first that it is in force.',
  '生效裁判未履行，向人民法院申请强制执行（两年内）。':
    'A final judgment not performed: ask the court for enforcement (within two years).',
  '土地、林木权属争议协商不成的，由人民政府处理；对处理决定不服可复议、起诉。':
    'Title to land or forest, no agreement: the government decides; its decision can be reviewed and sued.',
  '对行政行为不服，走行政复议、行政诉讼或法定信访程序，复议和诉讼中可依法调解。':
    'Against an administrative act: review, suit or petition; mediation is possible within them.',
  '反映人没有自己的民事请求，交主管部门依法查处并答复，不作为调解案件。':
    'No civil claim of their own: the competent department enforces and answers; no mediation case.',
  '个人投诉、没有赔偿请求，先由主管部门查处并答复。':
    'One person complains, no damages asked: the competent department enforces and answers first.',
  '用工主体不清，应先经劳动仲裁或诉讼确认用工关系，责任人不明时调解没有对象。':
    'The employer is unclear: arbitration or a court must say who it is; without one there is nobody to mediate with.',
  '因民间纠纷引起的轻微刑事案件，由公安、检察、审判机关主持和解；可邀请调解组织参加。':
    'Minor crime out of a civil dispute: police, procuratorate or court lead the settlement and may invite mediators.',
  '仲裁机构已受理，由仲裁庭先行调解。': 'Accepted for arbitration: the tribunal mediates first.',
  '二审案件由审判人员主持调解。': 'On appeal the judges mediate.',
  '涉及多家保险公司的案件责任分摊复杂，留在法院调解。': 'Several insurers, hard to apportion: stays with the court.',
  '涉及多家保险公司的案件责任分摊复杂，留在法院调解；立案前已决定委派的除外。':
    'Several insurers, hard to apportion: stays with the court, unless assigned before filing.',
  '同一纠纷已在法院审理，请受诉法院调解，或由法院委托调解组织。':
    'Pending before a court: that court mediates, or entrusts a mediation body.',
  '一方明确拒绝调解，告知另一方可以通过诉讼、仲裁维护权利，不得因调解拖延。':
    'One side refuses: tell the other of suit and arbitration; mediation must not delay.',
  '行政机关已经受理，由其继续处理、调解；终结后仍有争议的可以申请人民调解。':
    'An authority has accepted it and goes on; if a dispute remains, people’s mediation is open afterwards.',
  '一方坚持诉讼，告知起诉的途径，调解不得阻止。': 'One side insists on suing: tell how; mediation must not prevent it.',
  '集体之间的土地、林木权属争议，协商不成由人民政府处理，调解书、协议之外须以处理决定定权。':
    'Title between collectives: without agreement the government decides; title rests on that decision.',
  '调解不成的，按仲裁协议向约定的仲裁机构申请仲裁；不再告知起诉。':
    'If mediation fails: the agreed arbitral body, not the court.',
  '虚增债务、转单平账或者以滋扰催收，疑似套路贷、非法讨债：先向公安机关移送线索，不得就虚增的债务达成协议；认定不涉嫌犯罪的再作民事调解。':
    'Inflated debt, rolled-over loans or harassment, maybe predatory lending: pass the lead to the police first and agree on no inflated debt; civil mediation once no crime is found.',
  '负有照护职责的人打骂、捆绑被照护人：先由公安机关、民政部门查处；民事赔偿可以在查处之外另行调解。':
    'A carer beat or tied up a person in care: police and civil affairs first; damages may be mediated beside it.',
  '医疗机构与患者之间的医疗纠纷由医疗纠纷人民调解委员会调解，30个工作日内完成，鉴定时间除外。':
    'Medical institution and patient: the medical mediation committee, within 30 working days, appraisal not counted.',
  '没有行医资格的人或者没有执业许可的场所实施诊疗，不是医疗机构的医疗纠纷：由卫生健康主管部门查处，退费和赔偿可以同时调解。':
    'Treated by somebody without a licence, so no medical dispute with an institution: the health authority investigates; refund and damages may be mediated with it.',
  '宅基地边界、权属争议可由镇（乡）人民政府处理；房屋买卖、租赁的合同争议不在其内。':
    'Boundaries and titles of homesteads may go to the town government; sales and leases of houses do not.',
  '拆改承重结构由房屋管理部门、城管执法查处并责令恢复。':
    'Changed load-bearing structure: the housing office and urban enforcement order it restored.',
  '对征收补偿的数额、面积不服，对方是征收部门：由主管部门协调答复，对补偿决定可以复议、起诉。':
    'Sum or area of an expropriation contested: the office in charge answers; its decision may be reviewed or sued on.',
  '向不特定多数人集资并承诺回报而不能兑付，疑似非法集资：先移送线索，由牵头部门、公安机关认定；认定不属非法集资的再作民事调解。':
    'Money raised from the public and not paid back, maybe illegal fundraising: pass the lead on first; civil mediation only once it is found not to be.',
  '上海民间纠纷警情由派出所、司法所、律师事务所联动，在三所联动调解室调解。':
    'Police calls over civil disputes in Shanghai: police station, justice office and law firm mediate together in their joint room.',
  '不服生效裁判的，依法申请再审，信访部门告知并引导。':
    'Against a final judgment: retrial; the petition office tells how.',
  '主管部门对职责范围内的纠纷可以自行调解。': 'A competent department may mediate disputes within its duties.',
  '也可请求消费者权益保护组织、旅游投诉受理机构调解。':
    'A consumer association or the tourism complaints body may mediate too.',
  '交通事故损害赔偿可申请道路交通事故人民调解委员会调解。':
    'Damages after a traffic accident: the traffic mediation committee.',
  '人数众多的，请法院提前介入，协议作司法确认。':
    'Many people: ask the court to come in early; have the agreements confirmed.',
  '企业之间的商事纠纷由商会、商事调解组织调解或仲裁。':
    'Commercial disputes of companies: chamber of commerce, commercial mediation, or arbitration.',
  '企业之间的纠纷在立案前由法院委派商会、商事调解组织。':
    'Between companies, before filing: the court assigns a chamber or commercial mediation body.',
  '公民之间、公民与单位之间的民事纠纷，经双方同意由信访部门移交人民调解（访调对接）。':
    'Civil dispute in a petition: with both sides’ consent the petition office passes it to people’s mediation.',
  '农民购买直接用于农业生产的种子、农药等，参照消费者保护，由农业农村、市场监管部门查处并调解。':
    'Seeds and the like bought for farming are treated as consumer goods: agriculture and market authorities enforce and mediate.',
  '医患双方可以向卫生健康主管部门申请调解。': 'Patient and hospital may apply to the health authority.',
  '医疗纠纷由医疗纠纷人民调解委员会调解，30个工作日内完成，鉴定时间除外。':
    'Medical dispute: the medical mediation committee, within 30 working days, expert opinion not counted.',
  '单个消费者可请求消费者权益保护委员会等组织调解。': 'A single consumer may ask the consumer association.',
  '各方共同申请交警调解的（收到认定书十日内），由公安机关交通管理部门调解，每方参加不超过三人。':
    'All sides ask the traffic police together (within ten days of the finding): they mediate, at most three persons a side.',
  '学生伤害事故可由教育主管部门调解。': 'A pupil was injured: the education authority may mediate.',
  '已立案的案件由受诉法院调解；适宜的可委托特邀调解组织（普通程序15日、简易程序7日）。':
    'Filed: the court mediates; where suitable it entrusts an invited body (15 days ordinary, 7 days summary procedure).',
  '当事人不同意委派的，由法院先行调解。': 'A party does not agree to assignment: the court mediates first.',
  '当事人已向主管部门投诉，首接部门在职责内调解。':
    'Already complained to a department: the first that took it mediates within its duties.',
  '当事人自己选择了人民调解组织（司法所、综治中心、调解室），首接单位负责办理。':
    'The party chose people’s mediation itself: whoever took it first handles it.',
  '情节较轻、现场可以了结的，由公安机关治安调解。':
    'Light, can be settled on the spot: public-order mediation by the police.',
  '批量案件由法院示范调解，并邀请街道、主管部门联合化解，其余案件参照。':
    'A batch: the court mediates one as a model with street and department; the others follow.',
  '排查发现、有集体上访苗头的，由街道（镇）牵头联合调解。':
    'Found in the field, a collective petition looms: the street (town) leads joint mediation.',
  '收到事故认定书十日内，各方可共同申请公安机关交通管理部门调解。':
    'Within ten days of the accident finding all sides may ask the traffic police together.',
  '旅游投诉由文化和旅游主管部门或其质量监督机构调解。':
    'Tourism: the culture and tourism authority or its quality body.',
  '来电、巡查发现轻生风险，先由公安机关处置，人身安全优先于纠纷类别。':
    'Risk of suicide: police first; safety goes before the kind of dispute.',
  '校园伤害纠纷由校园纠纷人民调解组织或街道（镇）人民调解委员会调解，学校和监护人参加。':
    'Injury at school: the campus body or the street (town) committee, with school and guardians.',
  '检察机关办理的案件由检察机关主持和解，可邀请调解组织（检调对接）。':
    'With the procuratorate: it leads the settlement and may invite mediators.',
  '民间纠纷警情由公安机关移交派出所驻所人民调解室，民警负责证据和秩序。':
    'Police call over a civil dispute: passed to the mediation room in the station; officers keep evidence and order.',
  '污染原因要靠主管部门检测认定，由其调解赔偿，同时依法查处。':
    'The cause of pollution needs the authority’s tests: it mediates damages and enforces.',
  '消费者可向市场监督管理等部门投诉，由其调解。': 'A consumer may complain to the market authority, which mediates.',
  '消费者已向行政部门投诉，由市场监督管理等部门调解。':
    'The consumer has complained already: the market authority mediates.',
  '涉及众多消费者的，由主管部门主动处理。': 'Many consumers: the competent department acts of its own accord.',
  '涉及多个部门的信访事项，由街道（镇）在信访程序内协调、调解。':
    'A petition that concerns several departments: the street (town) coordinates within the petition procedure.',
  '知识产权纠纷也可由法院委派商事调解组织。': 'Intellectual property may also be assigned to commercial mediation.',
  '知识产权纠纷可由商事调解组织调解。': 'Intellectual property: commercial mediation is open.',
  '知识产权纠纷由法院委派或委托知识产权纠纷人民调解委员会。':
    'Intellectual property: the court assigns or entrusts the IP mediation committee.',
  '知识产权纠纷由知识产权纠纷人民调解委员会调解。': 'Intellectual property: the IP mediation committee.',
  '立案前由法院委派特邀的人民调解组织（30日）。':
    'Before filing: the court assigns an invited people’s mediation body (30 days).',
  '立案前的医疗纠纷由法院委派医疗纠纷人民调解委员会。':
    'Medical, before filing: the court assigns the medical mediation committee.',
  '立案后法院可以委托特邀的人民调解组织，须有法院委托和当事人同意。':
    'After filing the court may entrust an invited body; needs the court’s letter and the parties’ consent.',
  '经营者失联、退费人数众多，由主管部门联合查找和组织退费。':
    'The trader is gone and many want refunds: departments together search and organise them.',
  '网格、热线发现现场已发生冲突的，先由公安机关到场处置、固定证据，可治安调解。':
    'Conflict on the spot: police attend first and secure evidence; public-order mediation is possible.',
  '网格、热线工单由街道（镇）派单，现场需要执法力量时由主管部门调处。':
    'Grid and hotline orders: the street (town) dispatches; departments come in where enforcement is needed.',
  '街道（镇）排查发现的欠薪纠纷由街道（镇）先行调解，同时通报劳动保障监察。':
    'Unpaid wages found in the field: the street (town) mediates first and tells labour inspection.',
  '讨薪警情由公安机关稳控现场，会同劳动保障监察督促支付。':
    'Police call over wages: police keep the peace and press for payment with labour inspection.',
  '跨区域纠纷：由有关人民调解委员会联合调解，可用电话、视频方式。':
    'Across areas: the committees mediate together, by phone or video if need be.',
  '道路交通事故纠纷由法院委派或委托区道路交通事故人民调解委员会。':
    'Traffic accident: the court assigns or entrusts the district traffic mediation committee.',
  '金融、保险、证券纠纷由法院委派行业调解组织。':
    'Finance, insurance, securities: the court assigns the trade’s own body.',
  '金融、保险、证券纠纷由行业调解组织调解。': 'Finance, insurance, securities: the trade’s own mediation body.',
};
