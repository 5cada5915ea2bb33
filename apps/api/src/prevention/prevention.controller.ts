import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

@Controller()
export class PreventionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(at.recordScreening)
  async recordScreening(@Called() { body, metadata }: CommandCall<At['recordScreening']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.RecordScreening(body, metadata)));
  }

  @Route(at.screenings)
  async screenings(@Called() { query, viewer }: Call<At['screenings']>): Promise<ResponseOf<At['screenings']>> {
    const { from, to } = query;
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const items = await this.queries.execute(new disputes.ListScreenings(viewer, period));
    return { items: items.map((item) => ({ ...item, ...lists(item) })) };
  }

  @Route(at.reporters)
  async reporters(@Called() { params, viewer }: Call<At['reporters']>): Promise<ResponseOf<At['reporters']>> {
    return { items: [...(await this.queries.execute(new disputes.GetReporters(viewer, params.screeningId)))] };
  }

  @Route(at.registerFromScreening)
  async registerFromScreening(
    @Called() { params, body, metadata }: CommandCall<At['registerFromScreening']>,
  ): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.RegisterFromScreening({ ...params, ...body }, metadata)));
  }

  @Route(at.recordConversion)
  async recordConversion(
    @Called() { params, body, metadata }: CommandCall<At['recordConversion']>,
  ): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.RecordConversion({ ...params, ...body }, metadata)));
  }

  /** Without `area` the viewer's own: nobody is asked to know codes by heart. */
  @Route(at.preventionMonth)
  async preventionMonth(
    @Called() { query, viewer }: Call<At['preventionMonth']>,
  ): Promise<ResponseOf<At['preventionMonth']>> {
    const area = query.area ?? viewer.areaCode;
    const { areaCode, averted, ...sums } = await this.queries.execute(
      new disputes.GetPreventionMonth(viewer, query.month, area),
    );
    return { ...sums, area: areaCode, averted: [...averted] };
  }
}

/** Views are read-only, answers are not. */
function lists({ topics, averted, findings, disputeIds }: disputes.ScreeningView) {
  return {
    topics: [...topics],
    averted: [...averted],
    findings: findings.map((finding) => ({ ...finding, flags: [...finding.flags] })),
    disputeIds: [...disputeIds],
  };
}
