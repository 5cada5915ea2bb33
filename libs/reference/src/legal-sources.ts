/**
 * How well a source was checked (domain.md section 0): primary = legal text read in full; web = public page, often an
 * excerpt; code = public source code or knowledge base; derived = our engineering reading; comparator = law of another
 * place, shown as a model and never applied as Shanghai law; local = our own configurable choice.
 */
export type SourceStatus = 'primary' | 'web' | 'code' | 'derived' | 'comparator' | 'local';

export interface LegalSource {
  readonly id: string;
  readonly title: string;
  readonly status: SourceStatus;
}

const source = (id: string, title: string, status: SourceStatus): LegalSource => ({ id, title, status });

/** The laws and rules the tables cite; the id is what a citation such as `人民调解法 25` starts with. */
export const LEGAL_SOURCES = [
  source('人民调解法', '中华人民共和国人民调解法（2010）', 'primary'),
  source('人民调解工作若干规定', '人民调解工作若干规定（司法部令第75号，2002）', 'web'),
  source('民事诉讼法', '中华人民共和国民事诉讼法（2023修正）', 'primary'),
  source('民诉法解释', '最高人民法院关于适用民事诉讼法的解释（2022）', 'primary'),
  source('特邀调解规定', '最高人民法院关于人民法院特邀调解的规定（法释〔2016〕14号）', 'primary'),
  source('在线调解规则', '人民法院在线调解规则（法释〔2021〕23号）', 'primary'),
  source('民法典', '中华人民共和国民法典', 'primary'),
  source('诉讼时效规定', '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定', 'primary'),
  source('反家庭暴力法', '中华人民共和国反家庭暴力法', 'primary'),
  source('未成年人保护法', '中华人民共和国未成年人保护法', 'primary'),
  source('法律援助法', '中华人民共和国法律援助法', 'primary'),
  source('刑事诉讼法', '中华人民共和国刑事诉讼法（2018修正）', 'derived'),
  source('治安管理处罚法', '中华人民共和国治安管理处罚法（2025修订，2026-01-01施行）', 'web'),
  source('公安机关治安调解工作规范', '公安机关治安调解工作规范（2007）', 'web'),
  source('上海学生伤害事故处理规定', '上海市学生伤害事故处理规定（2024，条文未能核对）', 'web'),
  source('公证法', '中华人民共和国公证法', 'primary'),
  source('人民调解委员会组织条例', '人民调解委员会组织条例（1989）', 'primary'),
  source('医疗纠纷条例', '医疗纠纷预防和处理条例', 'primary'),
  source('非法集资条例', '防范和处置非法集资条例（国务院令第737号，2021）', 'web'),
  source('民间借贷规定', '最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020第二次修正）', 'derived'),
  source('套路贷意见', '最高法、最高检、公安部、司法部关于办理“套路贷”刑事案件若干问题的意见（2019）', 'derived'),
  source('刑法', '中华人民共和国刑法', 'derived'),
  source('老年人权益保障法', '中华人民共和国老年人权益保障法（2018修正）', 'derived'),
  source('医师法', '中华人民共和国医师法（2022-03-01施行）', 'derived'),
  source('建设工程质量管理条例', '建设工程质量管理条例', 'derived'),
  source('新就业形态意见', '关于维护新就业形态劳动者劳动保障权益的指导意见（人社部发〔2021〕56号）', 'derived'),
  source('道交程序规定', '道路交通事故处理程序规定', 'primary'),
  source('道路交通安全法', '中华人民共和国道路交通安全法', 'derived'),
  source('劳动争议调解仲裁法', '中华人民共和国劳动争议调解仲裁法', 'primary'),
  source('保障农民工工资支付条例', '保障农民工工资支付条例', 'primary'),
  source('住房公积金管理条例', '住房公积金管理条例', 'derived'),
  source('劳动保障监察条例', '劳动保障监察条例', 'derived'),
  source('农村土地承包经营纠纷调解仲裁法', '中华人民共和国农村土地承包经营纠纷调解仲裁法', 'primary'),
  source('仲裁法', '中华人民共和国仲裁法（2025修订，2026-03-01施行；条号未核对）', 'derived'),
  source('精神卫生法', '中华人民共和国精神卫生法', 'derived'),
  source('土地管理法', '中华人民共和国土地管理法', 'derived'),
  source('森林法', '中华人民共和国森林法', 'derived'),
  source('消费者权益保护法', '中华人民共和国消费者权益保护法', 'derived'),
  source('旅游法', '中华人民共和国旅游法', 'derived'),
  source('噪声污染防治法', '中华人民共和国噪声污染防治法', 'derived'),
  source('环境保护法', '中华人民共和国环境保护法', 'derived'),
  source('上海住宅物业管理规定', '上海市住宅物业管理规定', 'primary'),
  source('上海街道办事处条例', '上海市街道办事处条例', 'primary'),
  source('上海居委会条例', '上海市居民委员会工作条例', 'primary'),
  source('上海多元化解条例', '上海市促进多元化解矛盾纠纷条例（2021，仅读到第1–4条）', 'web'),
  source('商事调解条例', '商事调解条例（国务院，2026-05-01施行，条文未读到全文）', 'web'),
  source('行政复议法', '中华人民共和国行政复议法', 'primary'),
  source('信访工作条例', '信访工作条例（2022）', 'primary'),
  source('访调对接意见', '司法部、国家信访局访调对接意见（2025-02-10）', 'web'),
  source('解纷一件事', '上海“解纷一件事”（沪司发〔2024〕45号等）', 'web'),
  source('三所联动', '上海三所联动机制（派出所、司法所、律师事务所）', 'web'),
  source('最高法247号', '人民法院调解平台进乡村、进社区、进网格（法〔2021〕247号）', 'web'),
  source('个人信息保护法', '中华人民共和国个人信息保护法', 'primary'),
  source('网络数据安全管理条例', '网络数据安全管理条例', 'primary'),
  source('网络安全法', '中华人民共和国网络安全法（2016文本）', 'primary'),
  source('徐汇服务指南', '徐汇区人民调解公共服务知识库（30个工作日）', 'code'),
  source('静安热线办法', '静安区12345工单办理时限（2019，沪府办〔2018〕62号）', 'web'),
  source('深圳多元化解条例', '深圳经济特区矛盾纠纷多元化解条例（仅作参照）', 'comparator'),
  source('宁波多元化解条例', '宁波市矛盾纠纷多元化解条例（仅作参照）', 'comparator'),
  source('山东多元化解条例', '山东省多元化解纠纷促进条例（仅作参照）', 'comparator'),
  source('公布案例归纳', '177件公布案例的归纳（data/patterns.md）', 'derived'),
  source('本系统约定', '本系统的可配置约定，不是法律规定', 'local'),
] as const satisfies readonly LegalSource[];

/** The source a citation such as `人民调解法 25；徐汇服务指南` begins with. */
export const legalSourceOf = (citation: string): LegalSource | undefined =>
  LEGAL_SOURCES.filter((each) => citation.startsWith(each.id)).toSorted((a, b) => b.id.length - a.id.length)[0];
