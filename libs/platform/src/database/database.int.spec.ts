import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { createEmptyDatabase, createTestDatabase } from '../testing/index.js';
import { createDataSource } from './data-source.js';
import { TableOutdated } from './ensure-tables.js';
import { migrate } from './migrate.js';
import { SCHEMAS } from './schemas.js';

@Entity({ name: 'notes' })
class Note {
  @PrimaryColumn({ type: 'text' })
  id: string;

  @Column({ type: 'text' })
  text: string;
}

@Entity({ name: 'notes' })
class NoteWithAuthor extends Note {
  @Column({ type: 'text', nullable: true })
  author: string | null;
}

async function open(url: string, entity: typeof Note): Promise<DataSource> {
  const dataSource = createDataSource({ url, entities: [entity], poolSize: 3 });
  return dataSource.initialize();
}

describe('the database', () => {
  it('is made once although four processes start at once', async () => {
    const { url, drop } = await createEmptyDatabase();
    const sources = await Promise.all(Array.from({ length: 4 }, () => open(url, Note)));
    await Promise.all(sources.map((source) => migrate(source, url, [Note])));
    const [first] = sources;
    const schemas: { name: string }[] =
      (await first?.query('select schema_name as name from information_schema.schemata')) ?? [];
    expect(schemas.map(({ name }) => name)).toEqual(expect.arrayContaining([...SCHEMAS]));
    await first?.getRepository(Note).insert({ id: 'n-1', text: '约定' });
    expect(await first?.query('select id from app.notes')).toEqual([{ id: 'n-1' }]);
    await Promise.all(sources.map((source) => source.destroy()));
    await drop();
  });

  it('is never changed by guess: a table without a column of its entity stops the start', async () => {
    const database = await createTestDatabase([Note]);
    const newer = await open(database.url, NoteWithAuthor);
    await expect(migrate(newer, database.url, [NoteWithAuthor])).rejects.toThrow(TableOutdated);
    await expect(migrate(newer, database.url, [NoteWithAuthor])).rejects.toThrow(
      /app.*notes lacks the column\(s\) author/,
    );
    await newer.destroy();
    await database.drop();
  });
});
