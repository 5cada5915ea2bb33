#!/usr/bin/env node
// Checks a proof made by `cli prove` on any machine with Node and nothing else: node check-proof.mjs PROOF.json [SEAL.json]
// With the seal that was kept outside the system as second file, the proof must belong to exactly that seal.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The hash of an event as stored: everything but the hash itself. */
function eventHash({ stream, revision, id, type, data, metadata }) {
  const { hash: _own, ...rest } = JSON.parse(metadata);
  return sha256(Buffer.from(JSON.stringify([stream, revision, id, type, data, JSON.stringify(rest)]))).toString('hex');
}

/** RFC 9162 2.1.3.2: from a leaf up to the root. */
function rootOf(index, size, leaf, path) {
  let [place, last, node] = [index, size - 1, leaf];
  for (const step of path.map((hex) => Buffer.from(hex, 'hex'))) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      node = sha256(Buffer.from([1]), step, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    } else {
      node = sha256(Buffer.from([1]), node, step);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node.toString('hex') : null;
}

/** What is wrong with one event of the chain, or null. */
function faultOfEvent(event, { place, stream, previous, seal }) {
  const { hash, previousHash } = JSON.parse(event.metadata);
  if (event.revision !== place || event.stream !== stream) return 'an event is missing (缺少事件)';
  if (previousHash !== previous) return 'does not follow the event before it (前后不衔接)';
  if (eventHash(event) !== hash) return 'was changed (内容已被改动)';
  const leaf = sha256(Buffer.from([0]), Buffer.from(`${stream}\n${place}\n${hash}`));
  return rootOf(event.index, seal.events, leaf, event.path) === seal.root
    ? null
    : 'is not under the seal (不在封签之内)';
}

/** The first thing that is wrong, or null. */
function faultOf(proof, keptSeal) {
  if (proof?.format !== 'liandiao-proof@1') return 'not a proof (不是证明文件)';
  const { seal, events } = proof;
  const other = keptSeal && (keptSeal.root !== seal.root || keptSeal.events !== seal.events);
  if (other) return 'made for another seal (与所存封签不符)';
  let previous = null;
  for (const [place, event] of events.entries()) {
    const fault = faultOfEvent(event, { place, stream: events[0].stream, previous, seal });
    if (fault) return `${event.stream} #${event.revision}: ${fault}`;
    previous = JSON.parse(event.metadata).hash;
  }
  return events.length === 0 ? 'no events (没有事件)' : null;
}

const [, , proofFile, sealFile] = process.argv;
if (!proofFile) {
  console.error('usage: node check-proof.mjs PROOF.json [SEAL.json]');
  process.exit(2);
}
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const proof = read(proofFile);
const fault = faultOf(proof, sealFile ? read(sealFile) : null);
if (fault) {
  console.error(`不成立 NOT PROVED: ${fault}`);
  process.exit(1);
}
const { events, seal } = proof;
console.log(`成立 PROVED: ${events.length} 个事件自 ${seal.sealedAt} 起未被改动 (events unchanged since the seal)`);
for (const { revision, type, metadata } of events)
  console.log(`  #${revision} ${JSON.parse(metadata).recordedAt} ${type}`);
