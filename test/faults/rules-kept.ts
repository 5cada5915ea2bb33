import * as rulebook from '@libs/rulebook';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandMetadata } from '@platform/testing';

const DISTRICT = '310109';
const FACTS = '电梯停运三周，业主拒交物业费，请求调解。';
const RULE = {
  id: 'property-housing-office',
  when: { category: ['物业'] },
  channel: 'administrative',
  body: 'housingOffice',
  weight: 90,
  source: '上海住宅物业管理规定 5',
  text: '物业服务问题先由房屋管理部门处理。',
};

/** A rule of a district, written by one administrator, approved by another, in force at once. */
export async function keepRule(app: INestApplicationContext): Promise<void> {
  const keeper = { draftId: 'draft-1', keeperArea: DISTRICT };
  const seen = { ...keeper, revision: 1, from: null, to: null, compared: 0, changed: 0 };
  const content = {
    kind: 'routing' as const,
    tables: { area: DISTRICT, choices: [RULE] },
    tests: [{ category: '物业', source: null, facts: FACTS, flags: [], expected: 'administrative' }],
  };
  const by = (id: string, step: number) =>
    commandMetadata({
      commandId: `rule-${step}`,
      now: new Date().toISOString(),
      actor: { id, role: 'administrator', organisationId: null },
    });
  const draft = { ...keeper, area: DISTRICT, title: '物业先到房管', reason: '联席会议纪要', content };
  const commands = [
    new rulebook.StartRuleDraft(draft, by('author', 1)),
    new rulebook.NoteRuleTrial(seen, by('author', 2)),
    new rulebook.SubmitRuleDraft({ ...keeper, revision: 1 }, by('author', 3)),
    new rulebook.NoteRuleTrial(seen, by('reviewer', 4)),
    new rulebook.ApproveRuleDraft({ ...keeper, revision: 1, opinion: '同意', effectiveOn: null }, by('reviewer', 5)),
  ];
  for (const command of commands) await app.get(CommandBus).execute(command);
}

/** Names of the versions that areas made for themselves and that hold now. */
export async function rulesInForce(app: INestApplicationContext): Promise<readonly string[]> {
  const book = app.get(rulebook.Rulebook);
  await book.refresh();
  return (book.routingAt(new Date().toISOString()).local ?? []).map(({ version }) => version);
}
