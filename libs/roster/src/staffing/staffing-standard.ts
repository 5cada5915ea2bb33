/**
 * How many people a judicial office (司法所) should have. The law leaves the number open: these values are an example of a
 * local configuration and bind nobody until a district bureau has approved its own.
 */
export interface StaffingStandard {
  readonly version: string;
  readonly source: string;
  /** Who approved it; null: nobody yet, and every answer says so. */
  readonly approvedBy: string | null;
  readonly minimum: number;
  /** One more for each step, begun or full, beyond the first. */
  readonly populationStep: number;
  readonly areaStepKm2: number;
  readonly casesStep: number;
}

export const STAFFING_STANDARD: StaffingStandard = {
  version: 'staffing@local-example-1',
  source: '本地配置示例：法律未规定司法所人数，步长为示例值',
  approvedBy: null,
  minimum: 3,
  populationStep: 40_000,
  areaStepKm2: 20,
  casesStep: 400,
};

export interface StaffingFacts {
  readonly areaKm2: number;
  readonly population: number;
  readonly casesPerYear: number;
  readonly staff: number;
}

export interface StaffingNeed {
  readonly required: number;
  readonly missing: number;
  /** How the number came about, in words. */
  readonly derivation: string;
}

const steps = (value: number, step: number): number => Math.max(0, Math.ceil(value / step) - 1);

export function staffingNeed(facts: StaffingFacts, standard: StaffingStandard = STAFFING_STANDARD): StaffingNeed {
  const people = steps(facts.population, standard.populationStep);
  const area = steps(facts.areaKm2, standard.areaStepKm2);
  const cases = steps(facts.casesPerYear, standard.casesStep);
  const required = standard.minimum + people + area + cases;
  const derivation =
    `基数 ${standard.minimum} 人；人口 ${facts.population}，首个 ${standard.populationStep} 以外每 ${standard.populationStep} 增 1（不足按一计），增 ${people} 人；` +
    `面积 ${facts.areaKm2} 平方公里，首个 ${standard.areaStepKm2} 以外每 ${standard.areaStepKm2} 增 1，增 ${area} 人；` +
    `年案件 ${facts.casesPerYear} 件，首个 ${standard.casesStep} 以外每 ${standard.casesStep} 增 1，增 ${cases} 人；应配 ${required} 人。`;
  return { required, missing: Math.max(0, required - facts.staff), derivation };
}
