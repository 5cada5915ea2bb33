import { Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { CATEGORY_NAMES, divisionPathOn, INTAKE_SOURCES } from '@libs/reference';
import { ORGANISATION_KIND_TERMS } from '@libs/roster';
import { QueryBus } from '@nestjs/cqrs';
import { FiguresEngine } from '../answers/figures-engine.js';
import { GetFigures } from '../answers/get-figures.js';
import { DICTIONARY_VERSION } from '../definitions/dictionary.js';
import { lastDayOf, spanOf, spanTitle } from '../period/period.js';
import { draftOf } from './duty-report.js';
import type { EditionContent, FormRow } from './edition-content.js';
import { EDITION_KIND_TERMS, type EditionKind } from './edition.events.js';

export interface EditionOrder {
  readonly kind: EditionKind;
  readonly period: string;
  readonly divisionCode: string;
  readonly asOf: string;
}

/** An edition counts what a leader of its area may list: no confidential case is ever in it. */
export const readerOf = (divisionCode: string): Viewer => ({
  accountId: 'edition',
  role: 'leader',
  organisationId: null,
  mediatorId: null,
  areaCode: divisionCode,
});

/** Committee kinds of the official form, in its order (domain.md 9.2). */
const FORM_BODIES = [
  'village-committee',
  'community-committee',
  'town-committee',
  'street-committee',
  'enterprise-committee',
  'industry-committee',
  'social-organisation',
] as const;

const FORM_MEASURES = [
  'accepted',
  'peopleInvolved',
  'agreed',
  'hardCases',
  'oral',
  'written',
  'amountSettled',
  'performed',
  'confirmed',
  'agreementChanged',
  'agreementRevoked',
  'agreementInvalid',
  'paymentOrders',
  'avertedCriminal',
  'avertedSuicide',
  'avertedPetition',
  'avertedFight',
  'converted',
  'found',
  'prevented',
] as const;

/** Makes the content of an edition from the facts alone: the same order gives the same bytes at any later time. */
@Injectable()
export class EditionWriter {
  constructor(
    private readonly queries: QueryBus,
    private readonly engine: FiguresEngine,
  ) {}

  /** `afresh`: from the rows themselves, whatever answers are kept. */
  async write({ kind, period, divisionCode, asOf }: EditionOrder, afresh = false): Promise<EditionContent> {
    const viewer = readerOf(divisionCode);
    const channel = kind === 'administrative-return' ? 'administrative' : null;
    const filters = channel === null ? {} : { channel };
    const view = await this.queries.execute(
      new GetFigures({
        viewer,
        period,
        areaCode: divisionCode,
        asOf,
        filters,
        breakdowns: ['channel', 'category', 'source', 'area', 'organisation', 'mediatorKind', 'detail'],
        compared: true,
        afresh,
      }),
    );
    const { values, rates, durations, litigation, breakdowns, previous, lastYear } = view;
    return {
      kind,
      title: editionTitle(kind, divisionCode, period),
      period,
      divisionCode,
      divisionName: divisionPathOn(divisionCode, lastDayOf(spanOf(period))),
      asOf,
      dictionary: DICTIONARY_VERSION,
      values,
      rates,
      durations,
      litigation,
      breakdowns,
      previous,
      lastYear,
      channel,
      form: await this.form(viewer, period, divisionCode, asOf),
      draft: kind === 'duty-report' ? draftOf(view) : [],
    };
  }

  /** Rows by kind of committee; columns as the form has them. */
  private async form(viewer: Viewer, period: string, divisionCode: string, asOf: string): Promise<readonly FormRow[]> {
    const question = { viewer, span: spanOf(period), areaCode: divisionCode, asOf };
    const rows: FormRow[] = [];
    for (const bodyKind of FORM_BODIES) {
      const filters = { channel: 'people', bodyKind };
      const counted = await this.engine.count({ ...question, filters }, ['category', 'source'], [...FORM_MEASURES]);
      const cells: Record<string, number> = {};
      for (const id of FORM_MEASURES) cells[id] = counted[id].total;
      for (const category of CATEGORY_NAMES)
        cells[`category:${category}`] = counted.accepted.by.category?.[category] ?? 0;
      for (const source of INTAKE_SOURCES) cells[`source:${source}`] = counted.accepted.by.source?.[source] ?? 0;
      rows.push({ key: bodyKind, title: ORGANISATION_KIND_TERMS[bodyKind], cells });
    }
    const cells: Record<string, number> = {};
    for (const key of Object.keys(rows[0]?.cells ?? {}))
      cells[key] = rows.reduce((sum, row) => sum + (row.cells[key] ?? 0), 0);
    return [...rows, { key: 'all', title: '合计', cells }];
  }
}

/** As it stands on the paper: no space around figures, and a return of one channel is not named after all of them. */
function editionTitle(kind: EditionKind, divisionCode: string, period: string): string {
  const about = kind === 'administrative-return' ? '' : '矛盾纠纷多元化解工作';
  const span = spanOf(period);
  return `${divisionPathOn(divisionCode, lastDayOf(span))}${spanTitle(span).replaceAll(' ', '')}${about}${EDITION_KIND_TERMS[kind]}`;
}
