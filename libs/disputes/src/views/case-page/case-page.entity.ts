import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseRow } from './case-page.view.js';

/** One row per dispute: everything the case page shows, personal texts sealed. */
@Entity({ schema: 'views', name: 'case_page' })
export class CasePage {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'jsonb' })
  facts: CaseRow;
}
