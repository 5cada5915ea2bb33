import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DISPUTE_ACTION_NAMES, isAllowed } from './dispute.actions.js';
import { DISPUTE_STATUSES, STATUS_TERMS } from './dispute.status.js';

const README = path.resolve(process.cwd(), 'libs/disputes/README.md');
const [BEGIN, END] = ['<!-- state table: begin -->', '<!-- state table: end -->'];

function stateTable(): string {
  const head = `| action | ${DISPUTE_STATUSES.map((status) => `${status} ${STATUS_TERMS[status]}`).join(' | ')} |`;
  const line = `|---|${DISPUTE_STATUSES.map(() => ':-:|').join('')}`;
  const rows = DISPUTE_ACTION_NAMES.map(
    (action) =>
      `| ${action} | ${DISPUTE_STATUSES.map((status) => (isAllowed(status, action) ? '●' : ' ')).join(' | ')} |`,
  );
  return [head, line, ...rows].join('\n');
}

function between(text: string): string {
  const [, rest = ''] = text.split(BEGIN);
  return rest.split(END)[0]?.trim() ?? '';
}

/** Prettier aligns the columns of a table; the words are compared, not the spaces. */
const words = (table: string): string => table.replaceAll(/[ \t]+/g, '').replaceAll(/:?-+:?\|/g, '-|');

it('stands in the README as the program has it (UPDATE_STATE_TABLE=1 writes it)', () => {
  const readme = readFileSync(README, 'utf8');
  if (process.env['UPDATE_STATE_TABLE']) {
    writeFileSync(README, readme.replace(between(readme), stateTable()));
  }
  expect(words(between(readFileSync(README, 'utf8')))).toBe(words(stateTable()));
});
