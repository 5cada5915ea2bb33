import { Chance } from './chance.js';
import { Faults } from './faults.js';
import { runSimulation, type SimulationOptions } from './run-simulation.js';
import { CALM, ROUGH } from './simulated-network.js';

const options = (changes: Partial<SimulationOptions> = {}): SimulationOptions => ({
  seed: 1,
  weather: CALM,
  faults: Faults.none(),
  outageHours: 0,
  handoffs: 3,
  ...changes,
});

/** Crashes with this probability at every await, as the seed says; never for ever. */
function crashing(seed: number, probability: number, most = 12): Faults {
  const chance = new Chance(seed);
  let crashes = 0;
  return new Faults(() => {
    if (crashes >= most || !chance.happens(probability)) return false;
    crashes += 1;
    return true;
  });
}

describe('hand-offs between agencies, simulated', () => {
  it('in calm weather every event arrives once', async () => {
    const { faultsFound, network, events, partners } = await runSimulation(options());
    expect(faultsFound).toEqual([]);
    expect(network.sent).toBe(events);
    expect(partners.every(({ duplicates }) => duplicates === 0)).toBe(true);
  });

  it('a partner that was down for a day catches up', async () => {
    const { faultsFound, hours } = await runSimulation(options({ outageHours: 24, handoffs: 6 }));
    expect(faultsFound).toEqual([]);
    expect(hours).toBeGreaterThan(24);
  });

  it('a crash at any single await changes nothing', async () => {
    const counted = Faults.none();
    await runSimulation(options({ faults: counted, handoffs: 2 }));
    expect(counted.passed).toBeGreaterThan(100);
    for (let hit = 1; hit <= counted.passed; hit += 1) {
      const faults = new Faults((number) => number === hit);
      const { faultsFound, platform } = await runSimulation(options({ faults, handoffs: 2 }));
      expect({ point: faults.crashes[0], faultsFound }).toEqual({ point: faults.crashes[0], faultsFound: [] });
      expect(platform.restarts).toBe(1);
    }
  });

  it('a thousand seeds: a day down, a fifth doubled, reordering, losses and crashes', async () => {
    const totals = { copies: 0, restarts: 0, duplicates: 0, refused: 0, events: 0 };
    for (let seed = 1; seed <= 1000; seed += 1) {
      const faults = crashing(seed, 0.02);
      const result = await runSimulation(
        options({ seed, weather: ROUGH, faults, outageHours: 24, handoffs: 1 + (seed % 3) }),
      );
      expect({ seed, found: result.faultsFound }).toEqual({ seed, found: [] });
      totals.copies += result.network.copies;
      totals.restarts += result.platform.restarts;
      totals.events += result.events;
      for (const partner of result.partners) {
        totals.duplicates += partner.duplicates;
        totals.refused += partner.refused.length;
      }
    }
    // The weather was really bad: otherwise this would prove nothing.
    expect(totals.restarts).toBeGreaterThan(1000);
    expect(totals.duplicates).toBeGreaterThan(1000);
    expect(totals.refused).toBeGreaterThan(100);
    expect(totals.events).toBeGreaterThan(4000);
  }, 120_000);

  it('finds what is wrong when messages are thrown away', async () => {
    // A receiver that says yes and forgets: the proof must notice.
    const { faultsFound } = await runSimulation(options({ forgetful: true }));
    expect(faultsFound).not.toEqual([]);
  });
});
