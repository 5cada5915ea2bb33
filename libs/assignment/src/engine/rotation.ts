/**
 * A number that follows from its text alone (FNV-1a with the finishing steps of MurmurHash3, 32 bits): equal candidates
 * take turns from case to case, and the same case asked again gives the same turn.
 */
export function rotationOf(assignmentId: string, mediatorId: string): number {
  const text = `${assignmentId}\u001f${mediatorId}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
