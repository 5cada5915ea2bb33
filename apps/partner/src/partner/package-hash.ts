import { createHash } from 'node:crypto';

/** JSON with sorted members and no blanks (RFC 8785). Written again here, as a partner in another language has to. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** What the content of a package hashes to; its own word about it left out. */
export function packageHash(pack: Readonly<Record<string, unknown>>): string {
  const { contentHash: _said, ...content } = pack;
  return createHash('sha256').update(canonical(content)).digest('hex');
}
