/** What happens to an assignment beside offers and answers. Re-exported by `assignment.events.ts`. */

/** The body lets its cases of a morning wait and assigns them together (集中选派). */
export interface AssignmentHeld {
  readonly type: 'AssignmentHeld'; // 留待集中选派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly organisationId: string;
    /** From then on it is offered one by one like any other: holding stops no clock. */
    readonly until: string;
    readonly derivation: string;
  };
}

/** Whom one party wants (人民调解法 19、23；特邀规定 12). */
export interface PartyChoiceRecorded {
  readonly type: 'PartyChoiceRecorded'; // 当事人选择调解员
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly partyId: string;
    /** In the order of the wish; empty: leaves it to the body. */
    readonly mediatorIds: readonly string[];
    readonly sexWanted: 'female' | 'male' | null;
    readonly manner: string;
    readonly source: string;
  };
}

/** Every party of the dispute named them. */
export interface JointChoiceMade {
  readonly type: 'JointChoiceMade'; // 当事人共同选定
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly mediatorIds: readonly string[];
    readonly source: string;
  };
}

/** Why the solver gave this case to this person, which need not be the best one for the case alone. */
export interface BatchChoiceExplained {
  readonly type: 'BatchChoiceExplained'; // 集中选派说明
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly batchId: string;
    readonly mediatorId: string;
    /** Cases that were assigned together. */
    readonly cases: number;
    /** Place among the candidates of this case; 1: the best. */
    readonly rank: number;
    readonly score: number;
    readonly bestMediatorId: string;
    readonly bestScore: number;
    readonly because: string;
  };
}

export const HAND_BACK_REASONS = [
  'conflict-of-interest',
  'ill',
  'no-time',
  'outside-field',
  'unsafe',
  'other',
] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];

export const HAND_BACK_TERMS: Readonly<Record<HandBackReason, string>> = {
  'conflict-of-interest': '存在应当回避的情形',
  ill: '健康原因',
  'no-time': '无法投入足够时间',
  'outside-field': '超出专业领域',
  unsafe: '人身安全顾虑',
  other: '其他原因',
};

/** The mediator gives the case back with one click. */
export interface CaseHandedBack {
  readonly type: 'CaseHandedBack'; // 退回案件
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly reason: HandBackReason;
  };
}

export const TAKE_BACK_REASONS = ['left', 'long-leave', 'overload', 'suspended', 'other'] as const;
export type TakeBackReason = (typeof TAKE_BACK_REASONS)[number];

export const TAKE_BACK_TERMS: Readonly<Record<TakeBackReason, string>> = {
  left: '离任',
  'long-leave': '长期休假',
  overload: '负荷过重',
  suspended: '暂停工作',
  other: '其他原因',
};

/** The coordinator takes a case, or an open offer, from somebody who leaves. */
export interface CaseTakenBack {
  readonly type: 'CaseTakenBack'; // 收回案件，另行选派
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly mediatorId: string;
    readonly reason: TakeBackReason;
  };
}

/** Grounds for more than one mediator (特邀规定 13；在线调解规则 11). */
export const ASSISTING_GROUNDS = ['major', 'hard', 'complex', 'party-asked'] as const;
export type AssistingGround = (typeof ASSISTING_GROUNDS)[number];

export const ASSISTING_TERMS: Readonly<Record<AssistingGround, string>> = {
  major: '重大纠纷',
  hard: '疑难纠纷',
  complex: '复杂纠纷',
  'party-asked': '当事人要求',
};

/** On the stream of the lead's seat: another mediator is wanted beside the lead. */
export interface AssistingSeatAsked {
  readonly type: 'AssistingSeatAsked'; // 增派协办调解员
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly episodeId: string;
    readonly seat: number;
    readonly seatAssignmentId: string;
    readonly ground: AssistingGround;
    readonly source: string;
  };
}

/** On the seat's own stream, with its opening: whom it assists (主办、协办). */
export interface AssistingSeatOpened {
  readonly type: 'AssistingSeatOpened'; // 协办席位
  readonly data: {
    readonly assignmentId: string;
    readonly disputeId: string;
    readonly leadAssignmentId: string;
    readonly seat: number;
    readonly ground: AssistingGround;
  };
}

export type AssignmentChangeEvent =
  | AssignmentHeld
  | PartyChoiceRecorded
  | JointChoiceMade
  | BatchChoiceExplained
  | CaseHandedBack
  | CaseTakenBack
  | AssistingSeatAsked
  | AssistingSeatOpened;
