import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { BodyOf, CommandAnswer, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { disputeIdOf, handoffIdOf, RegisterDispute } from '@libs/disputes';
import { Bodies, type DisputeFacts, HandoffDecisions, LINKAGES, SendHandoff } from '@libs/handoffs';
import { disputeNotFound, type Viewer } from '@libs/identity';
import { PartnerRegistryReader, partnerAccountId } from '@libs/partners';
import { type CommandMetadata, conflict, deterministicId, forbidden, invalid, notFound } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import type { CommandCall } from '../access/call.js';
import { Nameless } from './nameless.js';

type Submitted = CommandCall<typeof ENDPOINTS.submitHandoff>['body'];
type HandedOver = Omit<BodyOf<typeof ENDPOINTS.handOver>, 'happenedAt'>;

/** Hand-offs that begin with a request: ours to a body beside the owner, a receiver's for the case, a partner's to us. */
@Injectable()
export class HandoffRequests {
  constructor(
    private readonly commands: CommandBus,
    private readonly handoffs: HandoffDecisions,
    private readonly bodies: Bodies,
    private readonly partners: PartnerRegistryReader,
    private readonly nameless: Nameless,
  ) {}

  /** The owner stays; names stay too, since nobody has agreed to share them with that body (个人信息保护法 23). */
  async handOver(disputeId: string, body: HandedOver, metadata: CommandMetadata): Promise<CommandAnswer> {
    const facts = await this.factsOf(disputeId);
    const owner = facts.owners.at(-1) ?? '';
    if (body.toOrganisationId === owner) {
      throw invalid('HANDOVER_TO_SELF', '接收单位就是现承办单位，请选择其他单位。', { field: 'toOrganisationId' });
    }
    await this.nameless.require(disputeId, { reason: body.reason, requestedAction: body.requestedAction });
    return answerOf(
      await this.commands.execute(
        new SendHandoff(
          {
            handoffId: handoffIdOf(metadata.commandId),
            disputeId,
            disputeCode: facts.code,
            purpose: body.kind,
            channel: body.channel,
            fromOrganisationId: owner,
            toOrganisationId: body.toOrganisationId,
            agreementId: null,
            reason: body.reason,
            storySubjectId: facts.storySubjectId,
            disclosure: 'pseudonymised',
            requestedAction: body.requestedAction ?? null,
          },
          metadata,
        ),
      ),
    );
  }

  /** Who was asked for help or told of a case asks its owner for the whole of it. */
  async pull(handoffId: string, reason: string, viewer: Viewer, metadata: CommandMetadata): Promise<CommandAnswer> {
    const known = await this.handoffs.load(handoffId);
    if (!known) throw notFound('HANDOFF_NOT_FOUND', '没有找到该移送，或与您的单位无关。');
    const { disputeId, disputeCode, channel, storySubjectId, toOrganisationId } = known.sent;
    if (viewer.organisationId !== toOrganisationId) {
      throw forbidden('HANDOFF_NOT_YOURS', '只有接收单位可以请求移交。');
    }
    const owner = (await this.factsOf(disputeId)).owners.at(-1) ?? '';
    if (owner === toOrganisationId) throw conflict('ALREADY_OWNER', '该案件已由贵单位办理，无须请求移交。');
    const request = {
      handoffId: handoffIdOf(metadata.commandId),
      disputeId,
      disputeCode,
      purpose: 'pull',
      channel,
      fromOrganisationId: toOrganisationId,
      toOrganisationId: owner,
      agreementId: null,
      reason,
      storySubjectId,
    } as const;
    return answerOf(await this.commands.execute(new SendHandoff(request, metadata)));
  }

  /**
   * A partner hands a case to us: registered and handed over in one act on one stream. The command follows from the
   * partner's own number, so that the same number is the same case under whatever key it comes.
   */
  async submit(
    body: Submitted,
    viewer: Viewer,
    given: CommandMetadata,
  ): Promise<ResponseOf<typeof ENDPOINTS.submitHandoff>> {
    const from = viewer.organisationId;
    if (from === null) throw forbidden('ORGANISATION_MISSING', '该账号没有所属单位，不能移送案件。');
    await this.requireLinkage(viewer, from, body.linkage);
    const { dispute, channel, linkage, reason, requestedAction = null, sourceOrderNo } = body;
    const toOrganisationId = body.toOrganisationId ?? (await this.bodies.receiverFor(dispute.divisionCode));
    if (toOrganisationId === null || toOrganisationId === from) {
      throw invalid('RECEIVER_MISSING', '没有找到接收单位，请填写接收单位编号（见机构名录）。', {
        field: 'toOrganisationId',
      });
    }
    const commandId = deterministicId('inbound', from, sourceOrderNo);
    const metadata: CommandMetadata = { ...given, commandId, causationId: commandId };
    const handedTo = {
      channel,
      toOrganisationId,
      reason,
      linkage,
      sourceOrderNo,
      requestedAction,
      disclosure: 'full',
    } as const;
    const source = LINKAGES[linkage].intake;
    const registered = { ...dispute, source, sourceOrderNo, receivedBy: from, handedTo };
    const answer = answerOf(await this.commands.execute(new RegisterDispute(registered, metadata)));
    const handoffId = handoffIdOf(commandId);
    return { ...answer, id: handoffId, handoffId, disputeId: disputeIdOf(commandId) };
  }

  private async requireLinkage(viewer: Viewer, organisationId: string, linkage: string): Promise<void> {
    const systems = await this.partners.ofOrganisation(organisationId);
    const own = systems.find(({ partnerId }) => partnerAccountId(partnerId) === viewer.accountId);
    if (own && own.linkages.length > 0 && !own.linkages.includes(linkage)) {
      throw forbidden('LINKAGE_NOT_REGISTERED', '该系统没有登记此对接事项，请联系系统管理员。');
    }
  }

  private async factsOf(disputeId: string): Promise<DisputeFacts> {
    const facts = await this.handoffs.disputeFacts(disputeId);
    if (!facts) throw disputeNotFound();
    return facts;
  }
}
