import { parseArgs } from 'node:util';
import { isSealed, KEY_VAULT, type KeyVault, parseSealed } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/**
 * `erase SUBJECT --yes`: destroys the key of a subject (个人信息保护法 47). Its texts stay in the log as ciphertext that
 * nobody can read any more; hash chains and figures stay as they are. A party is found by the id that the case page shows.
 */
export async function erase(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { yes: { type: 'boolean' } },
  });
  const [subject, ...others] = positionals;
  if (subject === undefined || others.length > 0)
    throw new UsageError('请给出一个主体编号。 One subject id is needed.');
  if (!values.yes) throw new UsageError('销毁密钥不可恢复；确认请加 --yes。 It cannot be undone: confirm with --yes.');
  return withProgram(io, async (app) => {
    const vault = app.get<KeyVault>(KEY_VAULT);
    const subjects = [subject, ...(await subjectsOfParty(app.get(DataSource), subject))];
    const [found] = [...(await vault.keysForReading(subjects)).keys()];
    if (found === undefined) {
      await writeLine(io.stderr, `没有主体 ${subject}，或其密钥已销毁。 No such subject, or its key is gone already.`);
      return EXIT.found;
    }
    await vault.destroy([found]);
    await writeLine(
      io.stdout,
      `已销毁 ${found} 的密钥；运行中的服务最迟 30 秒后不再显示。 Its key is destroyed; running servers forget it within 30 s.`,
    );
    return EXIT.done;
  });
}

/** Views hold a party's texts sealed, and a sealed text names its subject. */
async function subjectsOfParty(dataSource: DataSource, partyId: string): Promise<string[]> {
  const rows: { sealed: string }[] = await dataSource.query(
    `SELECT party->>'name' AS sealed FROM views.case_page, jsonb_array_elements(facts->'parties') party
      WHERE party->>'partyId' = $1`,
    [partyId],
  );
  return rows.filter(({ sealed }) => isSealed(sealed)).map(({ sealed }) => parseSealed(sealed).subject);
}
