import { Injectable } from '@nestjs/common';
import { ServiceRecordReader } from '@libs/roster';
import type { PaperKindId } from '../kinds/kinds.js';
import { shanghaiDay } from '../templates/paper-template.decider.js';
import type { Inputs } from './inputs.js';
import type { OpenCase } from './paper-maker.js';

/** Until when a mediation that still runs is looked at. */
const NO_END = '9999-12-31';

/**
 * The certificate of voluntary service says what the mediators' records of service say for the days of this mediation
 * (志愿服务条例 19); what was typed goes before it. It is kept with the paper like everything typed, so that the paper is made
 * again exactly although records grow.
 */
@Injectable()
export class ServiceInputs {
  constructor(private readonly records: ServiceRecordReader) {}

  async of(kind: PaperKindId, { at: { facts } }: OpenCase, typed: Inputs): Promise<Inputs> {
    const episode = facts.episodes.at(-1);
    if (kind !== 'volunteer' || !episode) return typed;
    const end = facts.agreement?.effectiveOn ?? episode.endedAt;
    const until = end ? shanghaiDay(end) : NO_END;
    const given = await this.records.between(episode.mediatorIds, shanghaiDay(episode.openedAt), until);
    if (given === null) return typed;
    return { 服务内容: given.activities.join('、'), 服务时数: String(given.hours), ...typed };
  }
}
