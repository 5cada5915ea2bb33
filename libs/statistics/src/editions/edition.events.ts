import type { EventDefinition } from '@platform/event-store';
import type { Anomaly } from './anomalies.rules.js';
import type { EditionContent } from './edition-content.js';

/** A report that stands still (统计报表). Stream `edition-<editionId>`. What is published is never changed, only followed. */
export const EDITION_KINDS = ['week', 'month', 'quarter', 'year', 'administrative-return', 'duty-report'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

export const EDITION_KIND_TERMS: Readonly<Record<EditionKind, string>> = {
  week: '周报',
  month: '月报',
  quarter: '季报',
  year: '年报',
  'administrative-return': '行政调解工作季度报表',
  'duty-report': '年度述职报告（数据稿）',
};

export interface EditionGenerated {
  readonly type: 'EditionGenerated'; // 生成报表
  readonly data: {
    readonly editionId: string;
    readonly kind: EditionKind;
    readonly period: string;
    readonly divisionCode: string;
    /** What was known at the end of this day. */
    readonly asOf: string;
    readonly content: EditionContent;
    readonly anomalies: readonly Anomaly[];
    /** The published edition that this one corrects, and what changed in it. */
    readonly corrects: string | null;
    readonly reason: string | null;
    readonly changes: readonly EditionChange[];
  };
}

export interface EditionChange {
  readonly measure: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

export interface EditionConfirmed {
  readonly type: 'EditionConfirmed'; // 审核确认
  readonly data: {
    readonly editionId: string;
    readonly confirmedBy: string;
    /** Why each anomaly stands all the same; required where one is an error. */
    readonly explanation: string | null;
  };
}

export interface EditionPublished {
  readonly type: 'EditionPublished'; // 发布
  readonly data: {
    readonly editionId: string;
    readonly publishedBy: string;
    /** SHA-256 over the canonical JSON of the content. */
    readonly hash: string;
    /** Ed25519 over the hash, base64. */
    readonly signature: string;
    readonly publicKey: string;
  };
}

export interface EditionDiscarded {
  readonly type: 'EditionDiscarded'; // 作废草稿
  readonly data: { readonly editionId: string; readonly reason: string };
}

export type EditionEvent = EditionGenerated | EditionConfirmed | EditionPublished | EditionDiscarded;

export const editionEvents: readonly EventDefinition[] = Object.keys({
  EditionGenerated: 1,
  EditionConfirmed: 1,
  EditionPublished: 1,
  EditionDiscarded: 1,
} satisfies Record<EditionEvent['type'], number>).map((type) => ({ type, schema: 1 }));
