import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Accounts } from '@libs/identity';
import { invalid } from '@platform/messaging';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

/** Tips: a reporter tells and follows, a desk registers or answers. */
@Controller()
export class TipsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly accounts: Accounts,
  ) {}

  @Route(at.reportTip)
  async report(@Called() { body, viewer, metadata }: CommandCall<At['reportTip']>): Promise<CommandAnswer> {
    const { areaCode } = viewer;
    if (areaCode === null) throw invalid('REPORTER_WITHOUT_AREA', '您的账号没有所在区域，请联系居（村）委会。');
    return answerOf(await this.commands.execute(new disputes.ReportTip({ ...body, divisionCode: areaCode }, metadata)));
  }

  @Route(at.ownTips)
  async own(@Called() { viewer }: Call<At['ownTips']>): Promise<ResponseOf<At['ownTips']>> {
    const items = await this.queries.execute(new disputes.ListOwnTips(viewer));
    return { items: items.map((item) => ({ ...item, flags: [...item.flags] })) };
  }

  @Route(at.tips)
  async list(@Called() { viewer }: Call<At['tips']>): Promise<ResponseOf<At['tips']>> {
    const items = await this.queries.execute(new disputes.ListTips(viewer));
    return {
      items: items.map((item) => ({ ...item, flags: [...item.flags], divisionPath: pathOf(item.divisionCode) })),
    };
  }

  @Route(at.registerFromTip)
  async register(@Called() { params, body, metadata }: CommandCall<At['registerFromTip']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.RegisterFromTip({ ...params, ...body }, metadata)));
  }

  @Route(at.answerTip)
  async answer(@Called() { params, body, metadata }: CommandCall<At['answerTip']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.AnswerTip({ ...params, ...body }, metadata)));
  }

  @Route(at.tipReporter)
  async reporter(@Called() { params, viewer }: Call<At['tipReporter']>): Promise<ResponseOf<At['tipReporter']>> {
    const accountId = await this.queries.execute(new disputes.GetTipReporter(viewer, params.tipId));
    const account = await this.accounts.byId(accountId);
    return { displayName: account?.displayName ?? '' };
  }
}

/** 310109014001 -> district, street, community. */
const pathOf = (divisionCode: string): string[] =>
  [6, 9, 12].filter((length) => length <= divisionCode.length).map((length) => divisionCode.slice(0, length));
