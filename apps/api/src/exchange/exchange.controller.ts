import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { AddPartnerKey, CompareDigest, DigestReader, ExchangeState, RetirePartnerKey } from '@libs/deliveries';
import { Route } from '@platform/http';
import { notFound } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { shownDifferences } from './differences.js';
import { systemOf } from './partner-id.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

/** Keys and reconciliation, as a partner's system uses them. Answered from the streams: never older than its last call. */
@Controller()
export class ExchangeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly state: ExchangeState,
    private readonly digests: DigestReader,
  ) {}

  @Route(at.exchangeKeys)
  async keys(@Called() { viewer }: Call<At['exchangeKeys']>): Promise<ResponseOf<At['exchangeKeys']>> {
    const { signingKeys, partnerKeys } = await this.state.endpoint(systemOf(viewer).partnerId);
    return { signingKeys: [...signingKeys], partnerKeys: [...partnerKeys] };
  }

  @Route(at.addOwnKey)
  async addKey(@Called() { body, viewer, metadata }: CommandCall<At['addOwnKey']>): Promise<CommandAnswer> {
    const { partnerId } = systemOf(viewer);
    return answerOf(await this.commands.execute(new AddPartnerKey({ partnerId, ...body }, metadata)));
  }

  @Route(at.retireOwnKey)
  async retireKey(@Called() { body, viewer, metadata }: CommandCall<At['retireOwnKey']>): Promise<CommandAnswer> {
    const { partnerId } = systemOf(viewer);
    return answerOf(await this.commands.execute(new RetirePartnerKey({ partnerId, ...body }, metadata)));
  }

  @Route(at.digest)
  async digest(@Called() { params, viewer }: Call<At['digest']>): Promise<ResponseOf<At['digest']>> {
    const digest = await this.digests.of(systemOf(viewer).partnerId, params.day);
    if (!digest) throw notFound('DIGEST_NOT_FOUND', '该日没有对账单；每日零时后生成前一日的对账单。');
    return { ...digest, items: [...digest.items] };
  }

  @Route(at.submitDigest)
  async submit(@Called() call: CommandCall<At['submitDigest']>): Promise<ResponseOf<At['submitDigest']>> {
    const { params, body, viewer, metadata } = call;
    const { changedSince = null, ...digest } = body;
    const data = { ...systemOf(viewer), ...params, ...digest, changedSince };
    const result = await this.commands.execute(new CompareDigest(data, metadata));
    const differences = await this.state.differences(data.partnerId);
    return { ...answerOf(result), equal: differences.length === 0, differences: shownDifferences(differences) };
  }
}
