import type { BodyOf, DISPUTE_ACTIONS, ENDPOINTS, QueryOf, ResponseOf } from '@libs/contracts';

/** Names for the shapes of the contract that pages and forms speak of. Types only: nothing of libs is in the bundle. */
type Endpoints = typeof ENDPOINTS;
type Actions = typeof DISPUTE_ACTIONS;

export type DisputePage = ResponseOf<Endpoints['dispute']>;
export type Timeline = ResponseOf<Endpoints['timeline']>;
export type TimelineEntry = Timeline['items'][number];
export type Disputes = ResponseOf<Endpoints['disputes']>;
export type DisputeSummary = Disputes['items'][number];
export type Queue = ResponseOf<Endpoints['queue']>;
export type Handoffs = ResponseOf<Endpoints['handoffs']>;
export type HandoffItem = Handoffs['items'][number];
export type Figures = ResponseOf<Endpoints['figures']>;
export type FigureCases = ResponseOf<Endpoints['figureCases']>;
export type FigureCasesQuery = QueryOf<Endpoints['figureCases']>;
export type FigureDifference = ResponseOf<Endpoints['figureDifference']>;
export type FigureDefinitions = ResponseOf<Endpoints['figureDefinitions']>;
export type Board = ResponseOf<Endpoints['board']>;
export type Editions = ResponseOf<Endpoints['editions']>;
export type EditionPage = ResponseOf<Endpoints['edition']>;
export type GenerateEdition = BodyOf<Endpoints['generateEdition']>;
export type PublicFigures = ResponseOf<Endpoints['publicFigures']>;
export type Reference = ResponseOf<Endpoints['reference']>;
export type Divisions = ResponseOf<Endpoints['divisions']>;
export type Organisations = ResponseOf<Endpoints['organisations']>;
export type Organisation = Organisations['items'][number];
export type Session = ResponseOf<Endpoints['session']>;
export type DemoAccounts = ResponseOf<Endpoints['demoAccounts']>;
export type SignIn = BodyOf<Endpoints['signIn']>;
export type RegisterDispute = BodyOf<Endpoints['registerDispute']>;
export type CommandAnswer = ResponseOf<Endpoints['registerDispute']>;
export type DeclineOffer = BodyOf<Endpoints['declineOffer']>;
export type DeclineReason = DeclineOffer['reason'];

export type Papers = ResponseOf<Endpoints['papers']>;
export type PaperKind = Papers['kinds'][number];
export type IssuedPaper = Papers['issued'][number];
export type PaperTemplates = ResponseOf<Endpoints['paperTemplates']>;
export type PaperTemplate = ResponseOf<Endpoints['paperTemplate']>;
export type TriedPaperTemplate = ResponseOf<Endpoints['tryPaperTemplate']>;

export type CaseRatings = ResponseOf<Endpoints['ratings']>;
export type LegalChecks = ResponseOf<Endpoints['legalChecks']>;
export type Duplicates = ResponseOf<Endpoints['duplicates']>;
export type DuplicatesQuestion = BodyOf<Endpoints['duplicates']>;

export type Party = DisputePage['parties'][number];
export type Clock = DisputePage['clocks'][number];
export type MediationSession = DisputePage['sessions'][number];
export type Agreement = NonNullable<DisputePage['agreement']>;

/** Body of each action on a dispute, by the name it has in `allowedActions` and in the path. */
export interface ActionBodies {
  reroute: BodyOf<Actions['reroute']>;
  'override-routing': BodyOf<Actions['overrideRouting']>;
  'record-consent': BodyOf<Actions['recordConsent']>;
  refuse: BodyOf<Actions['refuse']>;
  accept: BodyOf<Actions['accept']>;
  'tell-rights': BodyOf<Actions['tellRights']>;
  'schedule-session': BodyOf<Actions['scheduleSession']>;
  'record-session': BodyOf<Actions['recordSession']>;
  'agree-extension': BodyOf<Actions['agreeExtension']>;
  conclude: BodyOf<Actions['conclude']>;
  'tell-routes': BodyOf<Actions['tellRoutes']>;
  'draft-agreement': BodyOf<Actions['draftAgreement']>;
  'sign-agreement': BodyOf<Actions['signAgreement']>;
  'request-confirmation': BodyOf<Actions['requestConfirmation']>;
  'record-performance': BodyOf<Actions['recordPerformance']>;
  'record-return-visit': BodyOf<Actions['recordReturnVisit']>;
  close: BodyOf<Actions['close']>;
  'file-dossier': BodyOf<Actions['fileDossier']>;
  transfer: BodyOf<Actions['transfer']>;
  'answer-escalation': BodyOf<Actions['answerEscalation']>;
  'report-safety': BodyOf<Actions['reportSafety']>;
}
export type ActionName = keyof ActionBodies;
export type CheckIdentity = BodyOf<Actions['checkIdentity']>;

type CodesOf<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends readonly (infer Item)[]
    ? CodesOf<Item>
    : Value extends object
      ? { [Key in keyof Value]-?: CodesOf<Value[Key]> }[keyof Value]
      : never;

/** Every code of a closed list that some action on a dispute takes, at any depth of its body. */
export type ActionCode = { [Name in keyof Actions]: CodesOf<BodyOf<Actions[Name]>> }[keyof Actions];

export interface AssignmentBodies {
  'accept-offer': BodyOf<Endpoints['acceptOffer']>;
  'decline-offer': BodyOf<Endpoints['declineOffer']>;
  'assign-directly': BodyOf<Endpoints['assignDirectly']>;
  'hand-back': BodyOf<Endpoints['handBack']>;
  'ask-assisting': BodyOf<Endpoints['askAssisting']>;
  'record-choice': BodyOf<Endpoints['recordChoice']>;
}

export interface HandoffBodies {
  receive: BodyOf<Endpoints['receiveHandoff']>;
  accept: BodyOf<Endpoints['acceptHandoff']>;
  return: BodyOf<Endpoints['returnHandoff']>;
  conclude: BodyOf<Endpoints['concludeHandoff']>;
  object: BodyOf<Endpoints['objectToHandoff']>;
  concede: BodyOf<Endpoints['concedeObjection']>;
  decide: BodyOf<Endpoints['decideObjection']>;
  recall: BodyOf<Endpoints['recallHandoff']>;
  'request-return': BodyOf<Endpoints['requestReturn']>;
  'answer-return': BodyOf<Endpoints['answerReturn']>;
  'report-progress': BodyOf<Endpoints['reportProgress']>;
  hold: BodyOf<Endpoints['holdHandoff']>;
  resume: BodyOf<Endpoints['resumeHandoff']>;
  'extend-handling': BodyOf<Endpoints['extendHandling']>;
  close: BodyOf<Endpoints['closeHandoff']>;
  propose: BodyOf<Endpoints['proposeMaterial']>;
  'answer-proposal': BodyOf<Endpoints['answerProposal']>;
  'request-transfer': BodyOf<Endpoints['requestTransfer']>;
  'confirm-erasure': BodyOf<Endpoints['confirmErasure']>;
}
export type HandoffAction = keyof HandoffBodies;

export interface DisputeFilter {
  readonly status?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly code?: string;
  readonly overdue?: string;
}
