/** The two kinds of rows of a roster file, with the words of their header line. */
export const MEDIATOR_COLUMNS = {
  mediatorId: '调解员编号',
  name: '姓名',
  kind: '类别',
  organisationId: '所属机构编号',
  fields: '专业领域',
  languages: '语言',
  districtCodes: '服务区划',
  capacity: '办案上限',
  termEndsOn: '任期届满',
  trainedUntil: '培训有效期',
  sex: '性别',
  formerEmployers: '曾任单位',
} as const;

export const ORGANISATION_COLUMNS = {
  organisationId: '机构编号',
  name: '机构名称',
  kind: '类别',
  channels: '渠道',
  divisionCode: '区划代码',
  parentId: '上级机构编号',
  industry: '行业',
} as const;

/** Several values in one cell. */
export const SEPARATOR = '、';
const SEPARATORS = /[、；;|]/;

export const listIn = (cell: string): readonly string[] =>
  cell
    .split(SEPARATORS)
    .map((one) => one.trim())
    .filter((one) => one !== '');
