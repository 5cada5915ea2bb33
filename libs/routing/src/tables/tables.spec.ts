import { divisionByCode, legalSourceOf } from '@libs/reference';
import { FACT_NAMES, type FactName } from '../facts/extractors.js';
import { ROUTING_TABLES } from './routing-tables.js';
import type { Condition, RoutingTables } from './rule.js';
import { tablesAt } from './tables-at.js';

const { areas, bars, bodies, choices, duties, invitations, grades, changes, version, validFrom } = ROUTING_TABLES;
const allChoices = [...choices, ...areas.flatMap((area) => area.choices ?? [])];
const allBars = [...bars, ...areas.flatMap((area) => area.bars ?? [])];
const allInvitations = [...invitations, ...areas.flatMap((area) => area.invitations ?? [])];
const all = [...allBars, ...allChoices, ...duties, ...allInvitations];
const criteria = grades.flatMap((grade) => grade.criteria);
const asked = ({ all: every = [], any = [], none = [] }: Condition): readonly FactName[] => [...every, ...any, ...none];

describe('the routing tables', () => {
  it('have ids that name one row each on any day in any place', () => {
    for (const { on } of changes) {
      for (const area of [null, ...areas.map((each) => each.area)]) {
        const inForce = tablesAt(on, area);
        const rows = [
          ...inForce.bars,
          ...inForce.choices,
          ...inForce.duties,
          ...inForce.invitations,
          ...inForce.grades,
        ];
        const ids = rows.map((rule) => rule.id);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      }
    }
  });

  it('cite a source that the reference table knows, and say a Chinese sentence', () => {
    expect(all.filter((rule) => !legalSourceOf(rule.source)).map((rule) => [rule.id, rule.source])).toEqual([]);
    expect(all.filter((rule) => !/[一-龥].*。$/.test(rule.text)).map((rule) => rule.id)).toEqual([]);
  });

  it('name bodies that have a wording, and use every wording', () => {
    const named = new Set([
      ...allChoices.map((rule) => rule.body),
      ...allBars.flatMap((bar) => bar.otherWay ?? []),
      ...allInvitations.map((each) => each.body),
    ]);
    expect([...named].filter((body) => !bodies[body])).toEqual([]);
    expect(Object.keys(bodies).filter((body) => !named.has(body))).toEqual([]);
  });

  it('ask only for facts there are, and for every one of them', () => {
    const used = new Set([...all.map((rule) => rule.when), ...criteria].flatMap(asked));
    expect(
      FACT_NAMES.filter((name) => !used.has(name) && !['rural', 'shanghai', 'villageIsParty'].includes(name)),
    ).toEqual([]);
  });

  it('name another way wherever nobody may mediate', () => {
    expect(bars.filter((bar) => bar.noMediation && !bar.otherWay)).toEqual([]);
  });

  it('carry their version and day', () => {
    expect(version).toBe(`routing@${validFrom}`);
  });
});

describe('the tables of an area', () => {
  const rule = { id: 'local-rule', when: {}, source: '本系统约定', text: '本区规定。' };
  const tables: RoutingTables = {
    ...ROUTING_TABLES,
    areas: [
      ...areas,
      { area: '310104', duties: [rule], bodies: { court: { plain: '徐汇区人民法院' } } },
      { area: '310104003', without: ['local-rule'] },
    ],
  };

  it('inherit from the city and change single entries', () => {
    const district = tablesAt(validFrom, '310104004', tables);
    expect(district.duties[0]).toEqual(rule);
    expect(district.bodies['court']).toEqual({ plain: '徐汇区人民法院' });
    expect(district.choices.map((each) => each.id)).toContain('shanghai-three-stations');
  });

  it('may switch an inherited rule off below', () => {
    expect(tablesAt(validFrom, '310104003001', tables).duties).not.toContain(rule);
    expect(tablesAt(validFrom, '310109', tables).duties).not.toContain(rule);
  });

  it('are the country’s own outside Shanghai', () => {
    expect(tablesAt(validFrom, null, tables).choices.map((each) => each.id)).not.toContain('shanghai-three-stations');
  });

  it('belong to divisions that exist', () => {
    expect(areas.filter((each) => !divisionByCode(each.area))).toEqual([]);
  });
});
