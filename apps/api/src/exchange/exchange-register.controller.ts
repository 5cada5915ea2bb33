import { Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import * as deliveries from '@libs/deliveries';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';
import { inWords, ownersIn, shownDifferences } from './differences.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

/** Longest list; older ones are reached by their status. */
const LIST_LIMIT = 200;

/** What an administrator sees and does about the exchange with partners. No case, no person: ids and states. */
@Controller()
export class ExchangeRegisterController {
  constructor(
    private readonly commands: CommandBus,
    private readonly exchanges: deliveries.PartnerExchangeReader,
    private readonly names: Names,
    @Inject(deliveries.DELIVERY_STORE) private readonly store: deliveries.DeliveryStore,
  ) {}

  @Route(at.partnerExchange)
  async exchange(@Called() { params }: Call<At['partnerExchange']>): Promise<ResponseOf<At['partnerExchange']>> {
    const { partnerId } = params;
    const { differences, disabled, ...exchange } = await this.exchanges.of(partnerId);
    const names = await this.names.organisations(ownersIn(differences));
    return {
      ...exchange,
      disabled,
      disabledTitle: disabled && deliveries.DISABLE_REASON_TERMS[disabled],
      differences: shownDifferences(inWords(differences, names)),
      ...(await this.countsOf(partnerId)),
    };
  }

  private async countsOf(partnerId: string) {
    const counts = (await this.store.counts()).filter((one) => one.partnerId === partnerId);
    const of = (status: deliveries.DeliveryStatus) => counts.find((one) => one.status === status);
    const count = (status: deliveries.DeliveryStatus): number => of(status)?.count ?? 0;
    return {
      pending: count('pending'),
      failed: count('failed'),
      delivered: count('delivered'),
      oldestPendingAt: of('pending')?.oldest.toISOString() ?? null,
    };
  }

  @Route(at.deliveries)
  async list(@Called() { params, query }: Call<At['deliveries']>): Promise<ResponseOf<At['deliveries']>> {
    const rows = await this.store.log(params.partnerId, query.status ?? null, LIST_LIMIT);
    return {
      items: rows.map((row) => ({
        deliveryId: row.deliveryId,
        messageId: row.messageId,
        eventType: row.eventType,
        status: row.status,
        attempt: row.attempt,
        plannedAt: row.plannedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
        outcome: row.outcome,
      })),
    };
  }

  @Route(at.deliveryAttempts)
  async attempts(@Called() { params }: Call<At['deliveryAttempts']>): Promise<ResponseOf<At['deliveryAttempts']>> {
    const attempts = await this.store.attempts(params.deliveryId);
    return {
      items: attempts.map(({ attempt, at: time, milliseconds, outcome }) => ({
        attempt,
        at: time.toISOString(),
        milliseconds,
        outcome,
      })),
    };
  }

  @Route(at.replayDeliveries)
  async replay(@Called() { params, body, metadata }: CommandCall<At['replayDeliveries']>): Promise<CommandAnswer> {
    const { deliveryId = null, failed, since = null } = body;
    const data = { ...params, deliveryId, failed, since: since && new Date(since).toISOString() };
    return answerOf(await this.commands.execute(new deliveries.RequestReplay(data, metadata)));
  }

  @Route(at.addSigningKey)
  async addSigningKey(@Called() { params, metadata }: CommandCall<At['addSigningKey']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new deliveries.AddSigningKey(params, metadata)));
  }

  @Route(at.retireSigningKey)
  async retireSigningKey(@Called() call: CommandCall<At['retireSigningKey']>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body };
    return answerOf(await this.commands.execute(new deliveries.RetireSigningKey(data, call.metadata)));
  }

  @Route(at.addPartnerKey)
  async addPartnerKey(@Called() call: CommandCall<At['addPartnerKey']>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body };
    return answerOf(await this.commands.execute(new deliveries.AddPartnerKey(data, call.metadata)));
  }

  @Route(at.retirePartnerKey)
  async retirePartnerKey(@Called() call: CommandCall<At['retirePartnerKey']>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body };
    return answerOf(await this.commands.execute(new deliveries.RetirePartnerKey(data, call.metadata)));
  }

  @Route(at.disablePush)
  async disable(@Called() { params, metadata }: CommandCall<At['disablePush']>): Promise<CommandAnswer> {
    const data = { ...params, reason: 'by-hand', deliveryId: null } as const;
    return answerOf(await this.commands.execute(new deliveries.DisableEndpoint(data, metadata)));
  }

  @Route(at.enablePush)
  async enable(@Called() { params, metadata }: CommandCall<At['enablePush']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new deliveries.EnableEndpoint(params, metadata)));
  }

  @Route(at.resolveMismatch)
  async resolve(@Called() { params, body, metadata }: CommandCall<At['resolveMismatch']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new deliveries.ResolveMismatch({ ...params, ...body }, metadata)));
  }
}
