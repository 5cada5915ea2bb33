import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { disputeParams, endpoint } from './endpoint-builder.js';
import { id } from './primitives.js';
import * as papers from './papers.js';

const kindParams = z.strictObject({ kind: z.string().max(40).meta({ title: '文书种类' }) });
/** A file: PDF or Word. */
/** The bytes of a paper. */
export const file = z.string().meta({ id: 'File', title: '文件', format: 'binary' });

const ofCase = { tag: '文书', permission: 'paper:read', relation: 'dispute', logsReading: true } as const;
const ofTemplates = { tag: '文书', permission: 'template:keep' } as const;

/** Papers of a case, the file as one PDF, and the templates. */
export const PAPER_ENDPOINTS = {
  papers: endpoint({
    ...ofCase,
    id: 'papers',
    path: '/api/disputes/:disputeId/papers',
    title: '案件文书',
    params: disputeParams,
    response: papers.Papers,
  }),
  previewPaper: endpoint({
    ...ofCase,
    id: 'preview-paper',
    method: 'POST',
    path: '/api/disputes/:disputeId/preview-paper',
    title: '预览文书',
    params: disputeParams,
    body: papers.PreviewPaper,
    response: file,
  }),
  issuePaper: endpoint({
    ...ofCase,
    id: 'issue-paper',
    method: 'POST',
    path: '/api/disputes/:disputeId/issue-paper',
    title: '制作文书',
    permission: 'paper:issue',
    logsReading: false,
    command: true,
    status: 201,
    params: disputeParams,
    body: papers.IssuePaper,
    response: CommandAnswer,
  }),
  issuedPaper: endpoint({
    ...ofCase,
    id: 'issued-paper',
    path: '/api/disputes/:disputeId/papers/:paperId',
    title: '已制作的文书（文件）',
    params: z.strictObject({ disputeId: id('案件'), paperId: id('文书') }),
    query: papers.PaperFileQuery,
    response: file,
  }),
  dossierFile: endpoint({
    ...ofCase,
    id: 'dossier-file',
    path: '/api/disputes/:disputeId/dossier',
    title: '卷宗（一个 PDF）',
    params: disputeParams,
    response: file,
  }),
  paperTemplates: endpoint({
    ...ofTemplates,
    id: 'paper-templates',
    path: '/api/paper-templates',
    title: '文书模板',
    response: papers.PaperTemplates,
  }),
  paperTemplate: endpoint({
    ...ofTemplates,
    id: 'paper-template',
    path: '/api/paper-templates/:kind',
    title: '文书模板及其版本',
    params: kindParams,
    response: papers.PaperTemplate,
  }),
  paperTemplateWord: endpoint({
    ...ofTemplates,
    id: 'paper-template-word',
    path: '/api/paper-templates/:kind/word',
    title: '文书模板（Word 文件）',
    params: kindParams,
    response: file,
  }),
  tryPaperTemplate: endpoint({
    ...ofTemplates,
    id: 'try-paper-template',
    method: 'POST',
    path: '/api/paper-templates/:kind/try',
    title: '检查文书模板',
    params: kindParams,
    body: papers.TryPaperTemplate,
    response: papers.TriedPaperTemplate,
  }),
  replacePaperTemplate: endpoint({
    ...ofTemplates,
    id: 'replace-paper-template',
    method: 'POST',
    path: '/api/paper-templates/:kind/replace',
    title: '更换文书模板',
    command: true,
    params: kindParams,
    body: papers.ReplacePaperTemplate,
    response: CommandAnswer,
  }),
} as const;
