import type { EventDefinition } from '@platform/event-store';

/** The templates of one kind of paper. Stream `paper-template-<kind>`; version 1 is built in and has no event. */
export interface PaperTemplateReplaced {
  readonly type: 'PaperTemplateReplaced'; // 更换文书模板
  readonly data: {
    readonly kind: string;
    readonly version: number;
    readonly text: string;
    /** First day on which papers are made with it. ISO date in Shanghai. */
    readonly validFrom: string;
    /** Office or document that approved it. */
    readonly approvedBy: string;
    readonly note: string | null;
  };
}

export type PaperTemplateEvent = PaperTemplateReplaced;

export const paperTemplateEvents: readonly EventDefinition[] = [{ type: 'PaperTemplateReplaced', schema: 1 }];

export const paperTemplateStream = (kind: string): string => `paper-template-${kind}`;
