import { readFile } from 'node:fs/promises';
import { type Digest, leafOf, type StoredEvent } from '@platform/event-store';
import * as z from 'zod';
import { UnavailableError } from '../command.js';

const HEX_256 = /^[0-9a-f]{64}$/;

/**
 * What an auditor keeps outside the system: the number of events and the root of the tree over them. Nothing in it is
 * secret and nothing in it is about a person.
 */
const SEAL = z.strictObject({
  format: z.literal('liandiao-seal@1'),
  events: z.int().nonnegative(),
  /** Position of the last event; differs between stores that hold the same log. */
  head: z.string(),
  root: z.string().regex(HEX_256),
  sealedAt: z.iso.datetime(),
});
export type LogSeal = z.infer<typeof SEAL>;

/** @throws UnavailableError when the file cannot be read or is no seal */
export async function readSeal(file: string): Promise<LogSeal> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnavailableError(`无法读取封签文件 ${file}。 The seal cannot be read.`, { cause });
  });
  const parsed = SEAL.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UnavailableError(`${file} 不是封签文件（应由 seal 命令生成）。 Not a seal: make one with \`seal\`.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Told as "not a seal" by the caller.
  }
}

/** @throws SyntaxError when the metadata of the event cannot be read; check the chains first */
export function sealedLeaf({ stream, revision, metadata }: StoredEvent): Digest {
  const { hash } = JSON.parse(metadata) as { hash: string };
  return leafOf(stream, revision, hash);
}
