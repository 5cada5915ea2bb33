import { makeSigningKey, signDocument } from '@platform/webhooks';
import { DIGEST_PURPOSE, digestText, type DigestContent } from '../partner/digest-text.js';
import { expectThat } from './report.js';
import type { Caller, Sandbox } from './sandbox.js';
import { DAY_MS, done, keep } from './scenario-steps.js';

type Items = DigestContent['items'];

/** Equal books first, then one that says something else: a task on both sides, until somebody settles it. */
export async function compareBooks(sandbox: Sandbox): Promise<void> {
  await sandbox.handOver();
  await sandbox.advance(DAY_MS);
  await sandbox.makeDigests();
  await sandbox.settle();
  const exchange = await exchangeOf(sandbox);
  const day = String(exchange['lastDigestDay']);
  const digest = done(await sandbox.partner('GET', `/api/partner/v1/digests/${day}`)).body;
  const items = digest['items'] as Items;
  const { publicKey, privateKey } = makeSigningKey();
  done(await sandbox.partner('POST', '/api/partner/v1/keys', { publicKey }, publicKey));
  const submit = async (said: Items): Promise<boolean> => {
    const content = { partnerId: String(digest['partnerId']), day, asOf: await sandbox.now(), items: said };
    const signature = signDocument(DIGEST_PURPOSE, digestText(content), privateKey);
    const body = { asOf: content.asOf, items: said, signature };
    const path = `/api/partner/v1/digests/${day}`;
    return done(await sandbox.partner('POST', path, body, signature.slice(0, 40))).body['equal'] === true;
  };
  expectThat(items.length > 0, '对账单上没有移送');
  expectThat(await submit(items), '两边一致的对账单被说成不一致');
  expectThat(!(await submit(items.map((item) => ({ ...item, owner: 'nobody' })))), '不一致的对账单被说成一致');
  await sandbox.settle();
  await mustHaveTask('移送方', sandbox.office);
  await mustHaveTask('接收方', sandbox.receiver);
  await sandbox.taken();
  if (sandbox.address) expectThat(sandbox.address.messagesAbout(day) > 0, '接收方的系统没有得到对账不一致的消息');
  done(await keep(sandbox, 'resolve-mismatch', { note: '一致性检查' }, day));
  await sandbox.settle();
  expectThat((await exchangeOf(sandbox))['mismatchSince'] === null, '处理后待办没有消除');
}

async function exchangeOf(sandbox: Sandbox): Promise<Readonly<Record<string, unknown>>> {
  return done(await sandbox.admin('GET', `${sandbox.register}/exchange`)).body;
}

async function mustHaveTask(side: string, people: Caller): Promise<void> {
  const { body } = done(await people('GET', '/api/queue'));
  expectThat((body['differences'] as readonly unknown[]).length === 1, `${side}没有对账待办`);
}
