import { readTips, registerFromTip, type Tip } from '../../api/tips';
import { registerDispute } from '../../api/endpoints';
import type { CommandAnswer, RegisterDispute } from '../../api/types';
import { useResource, type Resource } from '../../shared/hooks/use-resource';

/** `gone`: somebody has dealt with it meanwhile, or it waits at another desk. */
export type TipAtDesk = Tip | 'none' | 'gone';

/** The tip that the address names. */
export const useTip = (tipId: string | null): Resource<TipAtDesk> =>
  useResource<TipAtDesk>(`tip-${tipId ?? ''}`, async (signal) => {
    if (tipId === null) return 'none';
    return (await readTips(signal)).find((tip) => tip.tipId === tipId) ?? 'gone';
  });

/** What the form starts with; who told is not in it and not asked for. */
export const valuesOf = (tip: Tip): object => ({
  source: '主动',
  finder: '法律明白人',
  category: tip.category,
  flags: tip.flags,
  facts: tip.text,
  place: tip.place ?? undefined,
  division: tip.divisionPath,
});

type Register = (body: RegisterDispute, idempotencyKey: string) => Promise<CommandAnswer>;

/** A tip brings its own source and reference. */
export function registering(tip: Tip | null): Register {
  if (tip === null) return registerDispute;
  return ({ source: _source, sourceOrderNo: _number, reporter: _reporter, ...body }, key) =>
    registerFromTip(tip.tipId, body, key);
}
