import { allDivisions, divisionByCode, divisionChildren } from '@libs/reference';
import { heard, hearIn } from '../apps/console/src/api/fixed-words.js';
import { bodyInEnglish } from '../apps/console/src/i18n/en/bodies-by-rule.js';
import { sayInEnglish } from '../apps/console/src/i18n/en/phrases.js';
import { DISTRICTS, STREETS } from '../apps/console/src/i18n/en/places.js';
import { demoOrganisations } from '../apps/standalone/src/demo/people/demo-organisations.js';

const names = {
  nameOf: (code: string) => divisionByCode(code)?.name ?? '',
  childrenOf: (code: string) => divisionChildren(code).map((one) => one.code),
};

describe('the English name of a body', () => {
  it.each([
    ['虹口区人民法院', 'Hongkou District People’s Court (虹口区人民法院)'],
    ['浦东新区司法局', 'Pudong New Area Justice Bureau (浦东新区司法局)'],
    ['上海市12345市民服务热线', 'Shanghai 12345 Citizens’ Hotline (上海市12345市民服务热线)'],
    ['江湾镇街道人民调解委员会', 'Jiangwan Town Subdistrict People’s Mediation Committee (江湾镇街道人民调解委员会)'],
    ['北外滩派出所', 'Beiwaitan Police Station (北外滩派出所)'],
    [
      '上海市徐汇区北外滩街道办事处',
      'Shanghai, Xuhui District, Beiwaitan Subdistrict Office (上海市徐汇区北外滩街道办事处)',
    ],
  ])('of %s is made by rule, the legal name beside it', (chinese, english) => {
    expect(bodyInEnglish(chinese)).toBe(english);
  });

  it.each(['老王调解室', '李某诉人民法院', '调解', '', '虹口区某某公司'])('is not made up for %s', (text) => {
    expect(bodyInEnglish(text)).toBe(text);
  });

  it('is known for every body of the demo, and for every district and street of the city', () => {
    const unknown = demoOrganisations(names).filter(({ name }) => bodyInEnglish(name) === name);
    expect(unknown.map(({ name }) => name)).toEqual([]);
    const places = allDivisions().filter(({ level, name }) => level !== 'community' && /(街道|镇|乡|区)$/.test(name));
    const made = places.filter(({ name }) => bodyInEnglish(name) === name).map(({ name }) => name);
    // Zones, farms and parks are no towns: they keep their names.
    expect(made.filter((name) => !/(开发区|工业区|园区|度假区|旅游区|加工区|菊园新区|片区）)$/.test(name))).toEqual([]);
    expect(Object.values({ ...DISTRICTS, ...STREETS }).join('')).not.toMatch(/[\u3400-\u9fff]/);
  });

  it('is heard where the server names a body, and nowhere else', () => {
    hearIn(sayInEnglish);
    const name = '虹口区人民法院';
    const body = { organisationId: 'o', divisionCode: '310109', kind: 'court', name };
    const sent = { ownerOrganisationName: name, items: [body], party: { name }, facts: name };
    expect(heard(sent)).toEqual({
      ownerOrganisationName: bodyInEnglish(name),
      items: [{ ...body, name: bodyInEnglish(name) }],
      party: { name },
      facts: name,
    });
    hearIn(null);
    expect(heard(sent)).toBe(sent);
  });
});
