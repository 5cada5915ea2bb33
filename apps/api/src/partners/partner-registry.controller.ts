import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { DisputeRights } from '@libs/identity';
import {
  ChangePartner,
  PartnerRegistryReader,
  PartnerSecrets,
  RegisterPartner,
  ResumePartner,
  RotatePartnerSecret,
  SuspendPartner,
} from '@libs/partners';
import { Route } from '@platform/http';
import { type CommandResult, refused } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';

type SecretAnswer = ResponseOf<typeof ENDPOINTS.registerPartner>;

/** The register of partners' systems, kept by administrators. */
@Controller()
export class PartnerRegistryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly registry: PartnerRegistryReader,
    private readonly secrets: PartnerSecrets,
    private readonly names: Names,
    private readonly rights: DisputeRights,
  ) {}

  @Route(ENDPOINTS.partners)
  async list(@Called() { viewer }: Call<typeof ENDPOINTS.partners>): Promise<ResponseOf<typeof ENDPOINTS.partners>> {
    const all = await this.registry.list();
    const kept = await Promise.all(all.map(({ organisationId }) => this.rights.keepsRosterOf(viewer, organisationId)));
    const partners = all.filter((_one, index) => kept[index]);
    const names = await this.names.organisations(partners.map(({ organisationId }) => organisationId));
    return {
      items: partners.map((one) => ({ ...one, organisationName: names.get(one.organisationId) ?? null })),
    };
  }

  @Route(ENDPOINTS.registerPartner)
  async register(@Called() call: CommandCall<typeof ENDPOINTS.registerPartner>): Promise<SecretAnswer> {
    const { body, viewer, metadata } = call;
    if (!(await this.rights.keepsRosterOf(viewer, body.organisationId)))
      throw refused('NOT_YOUR_AREA', '该单位不在您的管辖区域内，请由其区级或市级管理员登记。', {
        field: 'organisationId',
      });
    const result = await this.commands.execute(new RegisterPartner({ ...body, ...withNulls(body) }, metadata));
    return this.withSecret(result, metadata.commandId);
  }

  @Route(ENDPOINTS.changePartner)
  async change(@Called() call: CommandCall<typeof ENDPOINTS.changePartner>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(
      await this.commands.execute(new ChangePartner({ ...params, ...body, ...withNulls(body) }, metadata)),
    );
  }

  @Route(ENDPOINTS.rotatePartnerSecret)
  async rotate(@Called() call: CommandCall<typeof ENDPOINTS.rotatePartnerSecret>): Promise<SecretAnswer> {
    const { params, body, metadata } = call;
    const result = await this.commands.execute(new RotatePartnerSecret({ ...params, ...body }, metadata));
    return this.withSecret(result, metadata.commandId);
  }

  @Route(ENDPOINTS.suspendPartner)
  async suspend(@Called() call: CommandCall<typeof ENDPOINTS.suspendPartner>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new SuspendPartner({ ...params, ...body }, metadata)));
  }

  @Route(ENDPOINTS.resumePartner)
  async resume(@Called() { params, metadata }: CommandCall<typeof ENDPOINTS.resumePartner>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ResumePartner(params, metadata)));
  }

  private withSecret(result: CommandResult, commandId: string): SecretAnswer {
    const answer = answerOf(result);
    return { ...answer, clientId: answer.id, clientSecret: this.secrets.of(commandId) };
  }
}

const withNulls = (body: {
  readonly webhookUrl?: string | null | undefined;
  readonly certificate?: string | null | undefined;
}) => ({
  webhookUrl: body.webhookUrl ?? null,
  certificate: body.certificate ?? null,
});
