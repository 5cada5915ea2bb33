import { read, readFile, send, type Loaded } from './client';
import { Problem } from './problem';
import type { OpenApi } from '../features/dispute/actions/json-schema';
import type {
  ActionName,
  AssignmentBodies,
  Board,
  CaseRatings,
  CommandAnswer,
  DemoAccounts,
  DisputeFilter,
  DisputePage,
  Disputes,
  Divisions,
  Duplicates,
  DuplicatesQuestion,
  HandoffAction,
  HandoffBodies,
  Handoffs,
  LegalChecks,
  Organisations,
  Queue,
  Reference,
  RegisterDispute,
  Session,
  SignIn,
  Timeline,
  EditionPage,
  Editions,
  FigureCases,
  FigureDefinitions,
  FigureDifference,
  Figures,
  GenerateEdition,
  PublicFigures,
  PaperTemplate,
  PaperTemplates,
  Papers,
  TriedPaperTemplate,
} from './types';

const segment = encodeURIComponent;

async function body<Body>(loaded: Promise<Loaded<Body>>): Promise<Body> {
  return (await loaded).body;
}

export const readSession = () => body(read<Session>('/api/session'));

export const signIn = (credentials: SignIn, idempotencyKey: string) =>
  send<Session>({ method: 'POST', path: '/api/session', body: credentials, idempotencyKey });

export const signOut = (idempotencyKey: string) =>
  send<null>({ method: 'DELETE', path: '/api/session', idempotencyKey });

/** The demo's accounts; a server that is not a demo has no such page and answers 404. */
export async function readDemoAccounts(signal: AbortSignal): Promise<DemoAccounts['items']> {
  try {
    return (await body(read<DemoAccounts>('/api/demo/accounts', {}, signal))).items;
  } catch (error) {
    if (error instanceof Problem && error.status >= 400 && error.status < 500) return [];
    throw error;
  }
}

/** Closed lists do not change while the page is open, so they are read once. */
let reference: Promise<Reference> | null = null;
export function readReference(): Promise<Reference> {
  reference ??= body(read<Reference>('/api/reference')).catch((error: unknown) => {
    reference = null;
    throw error;
  });
  return reference;
}

/** `on`: as they were on that day; null as they are now. */
export const readDivisions = (parent: string | null, signal?: AbortSignal, on: string | null = null) =>
  body(read<Divisions>('/api/divisions', { parent, on }, signal));

export const readOrganisations = (filter: { channel?: string; kind?: string; area?: string }, signal?: AbortSignal) =>
  body(read<Organisations>('/api/organisations', filter, signal));

export const readQueue = (signal: AbortSignal) => body(read<Queue>('/api/queue', {}, signal));

export const readDisputes = (filter: DisputeFilter, cursor: string | null, signal: AbortSignal) =>
  body(read<Disputes>('/api/disputes', { ...filter, cursor, limit: 20 }, signal));

export const readDispute = (disputeId: string, signal: AbortSignal) =>
  read<DisputePage>(`/api/disputes/${segment(disputeId)}`, {}, signal);

export const readDisputeAsOf = (disputeId: string, at: string, signal: AbortSignal) =>
  body(read<DisputePage>(`/api/disputes/${segment(disputeId)}/as-of`, { at }, signal));

export const readTimeline = (disputeId: string, signal: AbortSignal) =>
  body(read<Timeline>(`/api/disputes/${segment(disputeId)}/timeline`, {}, signal));

export const readLegalChecks = (disputeId: string, signal: AbortSignal) =>
  body(read<LegalChecks>(`/api/disputes/${segment(disputeId)}/legal-checks`, {}, signal));

export const readRatings = (disputeId: string, signal: AbortSignal) =>
  body(read<CaseRatings>(`/api/disputes/${segment(disputeId)}/ratings`, {}, signal));

export const registerDispute = (dispute: RegisterDispute, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: '/api/disputes', body: dispute, idempotencyKey });

/** Asked in a body, so that nothing personal stands in an address; nothing is written. */
export const findDuplicates = (question: DuplicatesQuestion, signal: AbortSignal) =>
  send<Duplicates>({
    method: 'POST',
    path: '/api/disputes/duplicates',
    body: question,
    idempotencyKey: crypto.randomUUID(),
    signal,
  });

/** The interface's own description of itself; read once. */
let description: Promise<OpenApi> | null = null;
export function readOpenApi(signal: AbortSignal): Promise<OpenApi> {
  description ??= body(read<OpenApi>('/api/openapi.json', {}, signal)).catch((error: unknown) => {
    description = null;
    throw error;
  });
  return description;
}

/** `action` is any that the server allows; those with a form of their own have typed bodies. */
export interface DisputeStep {
  readonly action: ActionName | (string & {});
  readonly body: object;
}

export interface DisputeCommands {
  readonly disputeId: string;
  /** Usually one; several are done one after the other, each as a command of its own. */
  readonly steps: readonly DisputeStep[];
  readonly ifMatch: string | null;
}

/** Each step is on the case as the one before left it; the first that is refused stops the rest, what was done stays. */
export async function sendDisputeActions(
  { disputeId, steps, ifMatch }: DisputeCommands,
  idempotencyKey: string,
): Promise<void> {
  let etag = ifMatch;
  for (const [index, { action, body: sent }] of steps.entries()) {
    const { revision } = await send<CommandAnswer>({
      method: 'POST',
      path: `/api/disputes/${segment(disputeId)}/${action}`,
      body: sent,
      idempotencyKey: `${idempotencyKey}-${index}`,
      ifMatch: etag,
    });
    etag = `"${revision}"`;
  }
}

export type AssignmentCommand = {
  [Action in keyof AssignmentBodies]: {
    readonly assignmentId: string;
    readonly action: Action;
    readonly body: AssignmentBodies[Action];
  };
}[keyof AssignmentBodies];

export const sendAssignmentAction = (command: AssignmentCommand, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/assignments/${segment(command.assignmentId)}/${command.action}`,
    body: command.body,
    idempotencyKey,
  });

export const readHandoffs = (direction: 'in' | 'out', signal: AbortSignal) =>
  body(read<Handoffs>('/api/handoffs', { direction }, signal));

export interface HandoffCommand {
  readonly handoffId: string;
  readonly action: HandoffAction;
  readonly body: HandoffBodies[HandoffAction];
}

export const sendHandoffAction = ({ handoffId, action, body: sent }: HandoffCommand, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/handoffs/${segment(handoffId)}/${action}`,
    body: sent,
    idempotencyKey,
  });

type Asked = Readonly<Record<string, string | undefined>>;

export const readFigures = (asked: Asked, signal: AbortSignal) => body(read<Figures>('/api/figures', asked, signal));

let dictionary: Promise<FigureDefinitions> | null = null;

/** The dictionary of figures, read once: it changes with the program only. Shared, so no page that is left ends it. */
export function readDefinitions(): Promise<FigureDefinitions> {
  const { signal } = new AbortController();
  dictionary ??= body(read<FigureDefinitions>('/api/figures/definitions', {}, signal)).catch((error: unknown) => {
    dictionary = null;
    throw error;
  });
  return dictionary;
}

/** The cases behind one number of the figures. */
export const readFigureCases = (cell: Asked, offset: number, signal: AbortSignal) =>
  body(read<FigureCases>('/api/figures/cases', { ...cell, offset, limit: COUNTED_PER_PAGE }, signal));

export const readDifference = (asked: Asked, signal: AbortSignal) =>
  body(read<FigureDifference>('/api/figures/difference', asked, signal));

export const readBoard = (area: string | null, signal: AbortSignal) =>
  body(read<Board>('/api/figures/board', { area }, signal));

export const readEditions = (cursor: string | null, signal: AbortSignal) =>
  body(read<Editions>('/api/editions', { cursor: cursor ?? undefined }, signal));

export const readEdition = (editionId: string, signal: AbortSignal) =>
  body(read<EditionPage>(`/api/editions/${segment(editionId)}`, {}, signal));

export const generateEdition = (order: GenerateEdition, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: '/api/editions', body: order, idempotencyKey });

export interface EditionStep {
  readonly editionId: string;
  readonly step: 'confirm' | 'publish' | 'discard';
  readonly body: object;
}

export const sendEditionStep = ({ editionId, step, body: sent }: EditionStep, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/editions/${segment(editionId)}/${step}`,
    body: sent,
    idempotencyKey,
  });

export const readPublicFigures = (area: string, year: string | null, signal: AbortSignal) =>
  body(read<PublicFigures>('/api/public/figures', { area, year }, signal));

export const COUNTED_PER_PAGE = 50;

export const readPapers = (disputeId: string, signal: AbortSignal) =>
  body(read<Papers>(`/api/disputes/${segment(disputeId)}/papers`, {}, signal));

export interface PaperRequest {
  readonly disputeId: string;
  readonly kind: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export const previewPaper = ({ disputeId, kind, inputs }: PaperRequest, format: 'pdf' | 'docx') =>
  readFile(`/api/disputes/${segment(disputeId)}/preview-paper`, {}, { kind, inputs, format });

export const issuePaper = ({ disputeId, kind, inputs }: PaperRequest, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/disputes/${segment(disputeId)}/issue-paper`,
    body: { kind, inputs },
    idempotencyKey,
  });

export const readIssuedPaper = (disputeId: string, paperId: string, format: 'pdf' | 'docx') =>
  readFile(`/api/disputes/${segment(disputeId)}/papers/${segment(paperId)}`, { format });

export const readDossierFile = (disputeId: string) => readFile(`/api/disputes/${segment(disputeId)}/dossier`);

export const readPaperTemplates = (signal: AbortSignal) =>
  body(read<PaperTemplates>('/api/paper-templates', {}, signal));

export const readPaperTemplate = (kind: string, signal: AbortSignal) =>
  body(read<PaperTemplate>(`/api/paper-templates/${segment(kind)}`, {}, signal));

export const readPaperTemplateWord = (kind: string) => readFile(`/api/paper-templates/${segment(kind)}/word`);

export interface TemplateTrial {
  readonly kind: string;
  readonly draft: { readonly text: string } | { readonly docx: string };
}

export const tryPaperTemplate = ({ kind, draft }: TemplateTrial, idempotencyKey: string) =>
  send<TriedPaperTemplate>({
    method: 'POST',
    path: `/api/paper-templates/${segment(kind)}/try`,
    body: draft,
    idempotencyKey,
  });

export interface TemplateReplacement {
  readonly kind: string;
  readonly text: string;
  readonly validFrom: string;
  readonly approvedBy: string;
}

export const replacePaperTemplate = ({ kind, ...replacement }: TemplateReplacement, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/paper-templates/${segment(kind)}/replace`,
    body: replacement,
    idempotencyKey,
  });
