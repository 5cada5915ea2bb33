/** Legal sources as they are cited, in English: names of laws, articles, documents by their number. */
const NAMES: Readonly<Record<string, string>> = {
  人民调解法: 'People’s Mediation Law',
  中华人民共和国人民调解法: 'People’s Mediation Law',
  人民调解工作若干规定: 'Provisions on People’s Mediation Work',
  关于人民法院特邀调解的规定: 'SPC Provisions on Invited Mediation',
  特邀调解规定: 'SPC Provisions on Invited Mediation',
  特邀规定: 'SPC Provisions on Invited Mediation',
  人民法院在线调解规则: 'SPC Rules on Online Mediation',
  在线调解规则: 'SPC Rules on Online Mediation',
  民事诉讼法: 'Civil Procedure Law',
  民诉法: 'Civil Procedure Law',
  民诉法解释: 'SPC Interpretation of the Civil Procedure Law',
  民法典: 'Civil Code',
  刑法: 'Criminal Law',
  刑事诉讼法: 'Criminal Procedure Law',
  行政诉讼法: 'Administrative Litigation Law',
  行政复议法: 'Administrative Review Law',
  治安管理处罚法: 'Public Security Penalties Law',
  公安机关治安调解工作规范: 'MPS Rules on Public-order Mediation',
  公安机关办理行政案件程序规定: 'MPS Procedure for Administrative Cases',
  劳动争议调解仲裁法: 'Labour Dispute Mediation and Arbitration Law',
  劳动法: 'Labour Law',
  劳动合同法: 'Labour Contract Law',
  社会保险法: 'Social Insurance Law',
  工伤保险条例: 'Work Injury Insurance Regulations',
  保障农民工工资支付条例: 'Regulations on Wages of Migrant Workers',
  新就业形态意见: 'Opinion on Workers in New Forms of Employment (Renshebufa [2021] No. 56)',
  套路贷意见: 'Opinion on Predatory Lending Crimes (2019)',
  老年人权益保障法: 'Law on the Rights of the Elderly',
  医师法: 'Physicians Law',
  建设工程质量管理条例: 'Construction Quality Regulations',
  住房公积金管理条例: 'Housing Provident Fund Regulations',
  劳动保障监察条例: 'Labour Inspection Regulations',
  农村土地承包经营纠纷调解仲裁法: 'Rural Land Dispute Mediation and Arbitration Law',
  土地管理法: 'Land Administration Law',
  森林法: 'Forest Law',
  仲裁法: 'Arbitration Law',
  公证法: 'Notarisation Law',
  法律援助法: 'Legal Aid Law',
  电子签名法: 'Electronic Signature Law',
  档案法: 'Archives Law',
  个人信息保护法: 'Personal Information Protection Law',
  数据安全法: 'Data Security Law',
  网络安全法: 'Cybersecurity Law',
  网络数据安全管理条例: 'Network Data Security Regulations',
  未成年人保护法: 'Law on the Protection of Minors',
  反家庭暴力法: 'Anti-Domestic-Violence Law',
  精神卫生法: 'Mental Health Law',
  消费者权益保护法: 'Consumer Protection Law',
  旅游法: 'Tourism Law',
  道路交通安全法: 'Road Traffic Safety Law',
  道路交通事故处理程序规定: 'Road Accident Procedure',
  道交程序规定: 'Road Accident Procedure',
  医疗纠纷预防和处理条例: 'Medical Disputes Regulations',
  医疗纠纷条例: 'Medical Disputes Regulations',
  环境保护法: 'Environmental Protection Law',
  大气污染防治法: 'Air Pollution Law',
  水污染防治法: 'Water Pollution Law',
  噪声污染防治法: 'Noise Pollution Law',
  信访工作条例: 'Petition Work Regulations',
  商事调解条例: 'Commercial Mediation Regulations',
  志愿服务条例: 'Volunteer Service Regulations',
  防范和处置非法集资条例: 'Illegal Fundraising Regulations',
  非法集资条例: 'Illegal Fundraising Regulations',
  突发事件应对法: 'Emergency Response Law',
  民间借贷规定: 'SPC Provisions on Private Lending',
  诉讼时效规定: 'SPC Provisions on Limitation',
  虚假诉讼意见: 'SPC Opinion on Sham Litigation',
  上海住宅物业管理规定: 'Shanghai Property Management Provisions',
  上海街道办事处条例: 'Shanghai Sub-district Office Regulations',
  上海居委会条例: 'Shanghai Residents’ Committee Regulations',
  上海多元化解条例: 'Shanghai Dispute Resolution Regulations',
  上海市促进多元化解矛盾纠纷条例: 'Shanghai Dispute Resolution Regulations',
  深圳多元化解条例: 'Shenzhen Dispute Resolution Regulations',
  深圳条例: 'Shenzhen Dispute Resolution Regulations',
  山东多元化解条例: 'Shandong Dispute Resolution Regulations',
  宁波市人民调解条例: 'Ningbo Mediation Regulations',
  宁波市调解条例: 'Ningbo Mediation Regulations',
  北京市行政调解办法: 'Beijing Administrative Mediation Measures',
  访调对接意见: 'Opinion on Petitions and Mediation',
  治安案件调解规范: 'MPS Rules on Public-order Mediation',
  中小学生欺凌条例: 'School Bullying Regulations',
  学生伤害事故处理办法: 'Measures on Student Injuries',
  公布案例归纳: 'published cases',
  解纷一件事: 'Shanghai one-stop dispute service',
  三所联动: 'joint police, justice and lawyers',
  首接负责: 'first contact is responsible',
  首接负责制: 'first contact is responsible',
  徐汇服务指南: 'Xuhui service guide',
  静安热线办法: 'Jing’an hotline measures',
  本系统约定: 'convention of this system',
  期限为本系统约定: 'time set by this system',
  本系统防伪要求: 'this system’s guard against forgery',
  本系统配置: 'set in this system',
  司法解释: 'judicial interpretation',
  本地督办规定: 'local supervision rules',
  无法定期限: 'no time set by law',
};

/** Clauses that say more than a name and a number. */
const CLAUSES: Readonly<Record<string, string>> = {
  '山东多元化解条例 33（首接负责，参照）':
    'Shandong Dispute Resolution Regulations 33 (first contact is responsible, as a model)',
  '本系统配置（回访时间，无法定期限）': 'set in this system (return visit; no time set by law)',
  '解纷一件事（一个工作日内联系当事人）': 'Shanghai one-stop dispute service (contact within one working day)',
  最高法247号: 'SPC document 247',
  '刑法 260之一': 'Criminal Law 260-1',
  '本地督办规定（期限和层级由本地设定）': 'local supervision rules (times and levels set locally)',
  '本系统约定（颜色分级，上海未见统一标准，由各街镇自行配置）':
    'convention of this system (colour grades; no standard of Shanghai found, set by each street)',
  '深圳多元化解条例 44（参照：多人纠纷才由部门主动调解）':
    'Shenzhen Dispute Resolution Regulations 44 (as a model: departments act on their own only with many people)',
  '道交程序规定（一方起诉的，公安机关交通管理部门终止调解）':
    'Road Accident Procedure (the traffic police end mediation when one side sues)',
};

/** Who issued a document, by the sign before its year. */
const ISSUERS: Readonly<Record<string, string>> = {
  司发通: 'Sifatong',
  司发: 'Sifa',
  财行: 'Caihang',
  法释: 'Fashi',
  法发: 'Fafa',
  公通字: 'Gongtongzi',
  国办发明电: 'Guobanfa Mingdian',
  国办发: 'Guobanfa',
};

const longestFirst = (words: object): string =>
  Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .join('|');
const NAME = new RegExp(longestFirst(NAMES), 'g');
const DOCUMENT = new RegExp(`(${longestFirst(ISSUERS)})〔(\\d{4})〕(\\d+)号`, 'g');
const CHINESE = /[\u3400-\u9fff]/;

const DIGITS = '零一二三四五六七八九';
/** `二百零五` is 205. */
function numberOf(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of words) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

function clauseInEnglish(clause: string): string {
  const whole = CLAUSES[clause];
  if (whole !== undefined) return whole;
  const said = clause
    .replaceAll(
      DOCUMENT,
      (_all, issuer: string, year: string, number: string) => `${ISSUERS[issuer] ?? issuer} [${year}] No. ${number}`,
    )
    .replaceAll(/第([零一二三四五六七八九十百千]+)条/g, (_all, words: string) => `第${numberOf(words)}条`)
    .replaceAll(/第?(\d+)条至第?(\d+)条/g, '$1–$2')
    .replaceAll(/第?(\d+)条/g, '$1')
    .replaceAll(/第(\d+)款/g, '($1)')
    .replaceAll(NAME, (name) => `${NAMES[name]} `)
    .replaceAll(/ +(?=\d)/g, ' ')
    .replaceAll(/^参照(?=[A-Z])/g, 'after ')
    .replaceAll('（参照）', ' (as a model)')
    .replaceAll('、', ', ')
    .replaceAll('（', ' (')
    .replaceAll('）', ')')
    .replaceAll(/\s+([,;)])/g, '$1')
    .replaceAll(/\s{2,}/g, ' ')
    .trim();
  return CHINESE.test(said) ? clause : said;
}

/** Clause by clause; one with a word that is not known stays as it is cited. */
export function citeInEnglish(source: string): string {
  return CHINESE.test(source) ? source.split('；').map(clauseInEnglish).join('; ') : source;
}
