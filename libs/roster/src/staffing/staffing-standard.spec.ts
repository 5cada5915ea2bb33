import { staffingNeed } from './staffing-standard.js';

const standard = {
  version: 'test',
  source: 'test',
  approvedBy: 'district',
  minimum: 3,
  populationStep: 10_000,
  areaStepKm2: 10,
  casesStep: 100,
};

describe('the staff of a judicial office', () => {
  it('is the minimum where everything lies within the first step', () => {
    const need = staffingNeed({ population: 10_000, areaKm2: 10, casesPerYear: 100, staff: 2 }, standard);
    expect(need).toMatchObject({ required: 3, missing: 1 });
  });

  it('grows with people, area and cases, and says how', () => {
    const need = staffingNeed({ population: 10_001, areaKm2: 25, casesPerYear: 301, staff: 20 }, standard);
    expect(need).toMatchObject({ required: 3 + 1 + 2 + 3, missing: 0 });
    expect(need.derivation).toContain('应配 9 人');
  });
});
