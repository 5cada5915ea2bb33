import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { tableStatements } from '../database/index.js';
import type { AnyProjection } from './projection.js';

/**
 * What makes a view's table what it is: version, shape, and which events it reads. When this differs from what is
 * recorded with the checkpoint, the view is rebuilt; nobody writes migrations for views.
 */
export async function fingerprintOf(projection: AnyProjection, dataSource: DataSource): Promise<string> {
  const metadata = dataSource.getMetadata(projection.entity);
  const shape = await tableStatements(dataSource, metadata, metadata.tablePath);
  const parts = [projection.version, shape, [...projection.prefixes].toSorted(), [...projection.handles].toSorted()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
