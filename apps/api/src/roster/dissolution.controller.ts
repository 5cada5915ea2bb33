import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS } from '@libs/contracts';
import { CloseOrganisation } from '@libs/roster';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { OpenWork } from './open-work.js';

/** The end of a body (撤销). */
@Controller()
export class DissolutionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly work: OpenWork,
  ) {}

  @Route(ENDPOINTS.closeOrganisation)
  async close(@Called() { params, metadata }: CommandCall<typeof ENDPOINTS.closeOrganisation>): Promise<CommandAnswer> {
    await this.work.mustBeNone(params.organisationId);
    return answerOf(await this.commands.execute(new CloseOrganisation(params, metadata)));
  }
}
