import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { RegisterDispute } from '@libs/disputes';
import { actorOf, partyViewer } from '@libs/identity';
import { divisionSpans } from '@libs/reference';
import { commandMetadata, HttpError } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import { answerOf } from '../access/answer.js';
import type { ApiRequest } from '../access/call.js';
import { PartyDoor } from './party-door.js';
import { ReceivingBody } from './receiving-body.js';

type Application = BodyOf<typeof ENDPOINTS.partyApply>;

const APPLICANT = partyViewer('applicant');

/** An application from outside becomes a registered contact at the nearest body; a clerk takes it from there. */
@Injectable()
export class PartyApplications {
  constructor(
    private readonly commands: CommandBus,
    private readonly engine: ProjectionEngine,
    private readonly door: PartyDoor,
    private readonly receivers: ReceivingBody,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws HttpError `DIVISION_UNKNOWN`, `NO_RECEIVER` */
  async take(body: Application, request: ApiRequest): Promise<ResponseOf<typeof ENDPOINTS.partyApply>> {
    if (divisionSpans(body.divisionCode).length === 0) {
      throw new HttpError(400, 'DIVISION_UNKNOWN', '没有这个社区，请重新选择。', { field: 'divisionCode' });
    }
    const receiver = await this.receivers.of(body.divisionCode);
    const now = this.clock.now();
    const metadata = commandMetadata({ request, actor: actorOf(APPLICANT), via: 'console', now, body });
    const { divisionCode, category, facts, claims, applicant, respondent } = body;
    const parties = [
      { role: '申请人' as const, kind: '自然人' as const, traits: [], ...applicant },
      { role: '被申请人' as const, traits: [], ...respondent },
    ];
    const data = { source: '依申请' as const, divisionCode, category, facts, claims: claims ?? null, parties };
    const answer = await this.commands.execute(
      new RegisterDispute({ ...data, receivedBy: receiver.organisationId }, metadata),
    );
    const { id, position } = answerOf(answer);
    await this.engine.waitForAll(position, undefined, ['case-page', 'dispute-access']);
    return { code: (await this.door.page(id)).code, receivedByName: receiver.name };
  }
}
