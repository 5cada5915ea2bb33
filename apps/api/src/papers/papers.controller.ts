import { Controller, Res, type StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { GetDossier, GetIssuedPaper, GetPapers, IssuePaper, paperIdOf, PreviewPaper } from '@libs/papers';
import { Route } from '@platform/http';
import type { Response } from 'express';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';
import { fileAnswer } from './paper-file.js';

@Controller()
export class PapersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly names: Names,
  ) {}

  @Route(ENDPOINTS.papers)
  async papers(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.papers>,
  ): Promise<ResponseOf<typeof ENDPOINTS.papers>> {
    const { kinds, issued, dossier } = await this.queries.execute(new GetPapers(viewer, params.disputeId));
    const people = await this.names.accounts(issued.map(({ issuedBy }) => issuedBy));
    return {
      kinds: kinds.map((kind) => ({ ...kind, missing: [...kind.missing], inputs: [...kind.inputs] })),
      issued: issued.map(({ issuedBy, ...paper }) => ({
        ...paper,
        missing: [...paper.missing],
        issuedByName: people.get(issuedBy) ?? null,
      })),
      dossier: { fileNo: dossier.fileNo, items: [...dossier.items] },
    };
  }

  @Route(ENDPOINTS.previewPaper)
  async preview(
    @Called() { params, body, viewer }: Call<typeof ENDPOINTS.previewPaper>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { kind, format, inputs = {} } = body;
    return fileAnswer(
      await this.queries.execute(new PreviewPaper(viewer, { ...params, kind, format, inputs })),
      response,
    );
  }

  @Route(ENDPOINTS.issuePaper)
  async issue(
    @Called() { params, body, viewer, metadata }: CommandCall<typeof ENDPOINTS.issuePaper>,
  ): Promise<CommandAnswer> {
    const { kind, inputs = {} } = body;
    const result = await this.commands.execute(new IssuePaper({ ...params, kind, inputs, viewer }, metadata));
    return { ...answerOf(result), id: paperIdOf(metadata.commandId) };
  }

  @Route(ENDPOINTS.issuedPaper)
  async issued(
    @Called() { params, query, viewer }: Call<typeof ENDPOINTS.issuedPaper>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { format } = query;
    return fileAnswer(await this.queries.execute(new GetIssuedPaper(viewer, { ...params, format })), response);
  }

  @Route(ENDPOINTS.dossierFile)
  async dossier(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.dossierFile>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(await this.queries.execute(new GetDossier(viewer, params.disputeId)), response);
  }
}
