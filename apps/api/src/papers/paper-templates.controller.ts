import { Controller, StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { keptAreaOf } from '@libs/identity';
import { GetTemplate, ListTemplates, ReplaceTemplate, templateAsDocx, TryTemplate } from '@libs/papers';
import { Route } from '@platform/http';
import { refused } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { WORD } from './paper-file.js';

type Tried = ResponseOf<typeof ENDPOINTS.tryPaperTemplate>;

@Controller()
export class PaperTemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(ENDPOINTS.paperTemplates)
  async templates(): Promise<ResponseOf<typeof ENDPOINTS.paperTemplates>> {
    return { items: [...(await this.queries.execute(new ListTemplates()))] };
  }

  @Route(ENDPOINTS.paperTemplate)
  async template(
    @Called() { params }: Call<typeof ENDPOINTS.paperTemplate>,
  ): Promise<ResponseOf<typeof ENDPOINTS.paperTemplate>> {
    const { history, fields, lists, ...summary } = await this.queries.execute(new GetTemplate(params.kind));
    return {
      ...summary,
      history: [...history],
      fields: [...fields],
      lists: lists.map((list) => ({ ...list, fields: [...list.fields] })),
    };
  }

  @Route(ENDPOINTS.paperTemplateWord)
  async word(@Called() { params }: Call<typeof ENDPOINTS.paperTemplateWord>): Promise<StreamableFile> {
    const { kind, title, history, version } = await this.queries.execute(new GetTemplate(params.kind));
    const text = history.find((one) => one.version === version)?.text ?? '';
    const bytes = await templateAsDocx(kind, text);
    const name = encodeURIComponent(`模板-${title}-第${version}版.docx`);
    return new StreamableFile(bytes, { type: WORD, disposition: `attachment; filename*=UTF-8''${name}` });
  }

  @Route(ENDPOINTS.tryPaperTemplate)
  async try(@Called() { params, body }: Call<typeof ENDPOINTS.tryPaperTemplate>): Promise<Tried> {
    const draft = body.docx === undefined ? { text: body.text ?? '' } : { docx: Buffer.from(body.docx, 'base64') };
    const { text, problems, pdf } = await this.queries.execute(new TryTemplate(params.kind, draft));
    return { text, problems: [...problems], pdf: pdf?.toString('base64') ?? null };
  }

  @Route(ENDPOINTS.replacePaperTemplate)
  async replace(
    @Called() { params, body, viewer, metadata }: CommandCall<typeof ENDPOINTS.replacePaperTemplate>,
  ): Promise<CommandAnswer> {
    if (keptAreaOf(viewer) !== null)
      throw refused('CITY_ONLY', '文书式样全市通用，区级管理员可以查看和试用，更换请联系市级管理员。');
    const { text, validFrom, approvedBy, note = null } = body;
    const data = { ...params, text, validFrom, approvedBy, note };
    return answerOf(await this.commands.execute(new ReplaceTemplate(data, metadata)));
  }
}
