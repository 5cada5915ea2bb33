import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { RateMediation, RecordConsent } from '@libs/disputes';
import { type PartyAccess, partyViewer, ReadLog } from '@libs/identity';
import { correlationIdOf, HttpError, Route } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import type { Response } from 'express';
import { answerOf } from '../access/answer.js';
import { type ApiRequest, type Call, Called, type CommandCall } from '../access/call.js';
import { fileAnswer } from '../papers/paper-file.js';
import { Names } from '../reference/names.js';
import { channelOf, hasEnded, partyCase } from './party-case.presenter.js';
import { PartyDoor } from './party-door.js';

/** The one case that is open to a party, and what a party may say in it. */
@Controller()
export class PartyCaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: PartyDoor,
    private readonly readLog: ReadLog,
    private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.partyCase)
  async case(@Req() request: ApiRequest): Promise<ResponseOf<typeof ENDPOINTS.partyCase>> {
    const access = await this.reading(request, ENDPOINTS.partyCase.id);
    const { disputeId, partyId, expiresAt } = access;
    const page = await this.door.page(disputeId);
    const ratings = await this.door.ratings(disputeId);
    const papers = await this.door.papers(access);
    const { organisationId, mediatorIds } = page.episodes.at(-1) ?? { organisationId: null, mediatorIds: [] };
    const responsible = organisationId ?? page.ownerOrganisationId;
    const bodies = await this.names.organisations([responsible]);
    const mediators = await this.names.mediators([...mediatorIds]);
    return partyCase(page, {
      partyId,
      receivedByName: bodies.get(responsible) ?? null,
      mediatorName: mediators.get(mediatorIds.at(-1) ?? '') ?? null,
      ratings,
      papers,
      now: this.clock.now(),
      expiresAt,
    });
  }

  @Route(ENDPOINTS.partyPaper)
  async paper(
    @Called() { params }: Call<typeof ENDPOINTS.partyPaper>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const access = await this.reading(request, ENDPOINTS.partyPaper.id);
    return fileAnswer(await this.door.paper(access, params.paperId), response);
  }

  @Route(ENDPOINTS.partyConsent)
  async consent(
    @Called() { body, metadata }: CommandCall<typeof ENDPOINTS.partyConsent>,
    @Req() request: ApiRequest,
  ): Promise<CommandAnswer> {
    const { disputeId, partyId } = accessOf(request);
    // Only what the page offers: another channel is proposed by people, not chosen from outside.
    if (channelOf(await this.door.page(disputeId)) !== body.channel) {
      throw new HttpError(422, 'CHANNEL_NOT_PROPOSED', '目前没有征求这个渠道的意愿，请刷新页面。', {
        field: 'channel',
      });
    }
    const { channel, decision } = body;
    const data = { disputeId, partyId, channel, decision, manner: '线上' };
    return answerOf(await this.commands.execute(new RecordConsent(data, metadata)));
  }

  @Route(ENDPOINTS.partyRating)
  async rate(
    @Called() { body, metadata }: CommandCall<typeof ENDPOINTS.partyRating>,
    @Req() request: ApiRequest,
  ): Promise<CommandAnswer> {
    const { disputeId, partyId } = accessOf(request);
    const concluded = hasEnded(await this.door.page(disputeId));
    const { stars, comment = null } = body;
    return answerOf(
      await this.commands.execute(new RateMediation({ disputeId, partyId, stars, comment, concluded }, metadata)),
    );
  }

  /** Nothing of the case is shown before the reading stands in the log. */
  private async reading(request: ApiRequest, endpoint: string): Promise<PartyAccess> {
    const access = accessOf(request);
    const { disputeId, partyId } = access;
    const correlationId = correlationIdOf(request);
    await this.readLog.record(partyViewer(partyId), { disputeId, endpoint, correlationId });
    return access;
  }
}

function accessOf({ party }: ApiRequest): PartyAccess {
  if (!party) throw new Error('the access guard did not run');
  return party;
}
