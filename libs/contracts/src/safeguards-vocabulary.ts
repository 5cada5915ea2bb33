/** Closed vocabularies about applications, contacts, personal data and remedies; `vocabulary.spec.ts` proves them. */
export const APPLICATION_FORMS = ['written', 'oral'] as const;

export const CONTACT_OUTCOMES = ['reached', 'not-reached'] as const;

export const FINDERS = [
  '法律明白人',
  '居村干部',
  '楼组长',
  '网格员',
  '人民调解员',
  '居村法律顾问',
  '社区民警',
  '志愿者',
  '群众',
  '其他',
] as const;

export const DATA_PURPOSES = ['sharing', 'sensitive'] as const;

export const SHARING_GROUNDS = ['consent', 'statutory-duty', 'emergency'] as const;

export const OBJECTORS = ['party', 'interested-person'] as const;
export const OBJECTION_OUTCOMES = ['pending', 'upheld', 'dismissed'] as const;
export const REMEDIES = ['payment-order', 'notarised-debt', 'enforcement', 'suit', 'arbitration'] as const;
