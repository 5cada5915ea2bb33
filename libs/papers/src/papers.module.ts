import { Module } from '@nestjs/common';
import { DisputesModule } from '@libs/disputes';
import { RosterModule } from '@libs/roster';
import { PaperLog } from './issued/paper-log.js';
import { DossierMaker } from './setting/dossier-maker.js';
import { PaperMaker } from './setting/paper-maker.js';
import { ServiceInputs } from './setting/service-inputs.js';
import { TemplateShelf } from './templates/template-shelf.js';
import { IssuePaperHandler } from './use-cases/issue-paper.js';
import { ReplaceTemplateHandler } from './use-cases/replace-template.js';
import { GetPartyPaperHandler, ListPartyPapersHandler } from './views/party-papers.queries.js';
import {
  GetDossierHandler,
  GetIssuedPaperHandler,
  GetPapersHandler,
  PreviewPaperHandler,
} from './views/papers.queries.js';
import { GetTemplateHandler, ListTemplatesHandler, TryTemplateHandler } from './views/templates.queries.js';

@Module({
  imports: [DisputesModule, RosterModule],
  providers: [
    PaperMaker,
    DossierMaker,
    ServiceInputs,
    PaperLog,
    TemplateShelf,
    IssuePaperHandler,
    ReplaceTemplateHandler,
    GetPapersHandler,
    PreviewPaperHandler,
    GetIssuedPaperHandler,
    GetDossierHandler,
    ListPartyPapersHandler,
    GetPartyPaperHandler,
    ListTemplatesHandler,
    GetTemplateHandler,
    TryTemplateHandler,
  ],
})
export class PapersModule {}
