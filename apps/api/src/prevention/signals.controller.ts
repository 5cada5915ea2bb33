import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Signals } from './signal-list.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

@Controller()
export class SignalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly waiting: Signals,
  ) {}

  @Route(at.signals)
  async signals(@Called() { query, viewer }: Call<At['signals']>): Promise<ResponseOf<At['signals']>> {
    return { items: await this.waiting.list(viewer, query.status) };
  }

  @Route(at.takeSignal)
  async take(@Called() { params, metadata }: CommandCall<At['takeSignal']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.TakeSignal(params, metadata)));
  }

  @Route(at.answerSignal)
  async answer(@Called() { params, body, metadata }: CommandCall<At['answerSignal']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.AnswerSignal({ ...params, ...body }, metadata)));
  }

  @Route(at.dismissSignal)
  async dismiss(@Called() { params, body, metadata }: CommandCall<At['dismissSignal']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new disputes.DismissSignal({ ...params, ...body }, metadata)));
  }
}
