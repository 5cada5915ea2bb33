import { OrganisationDirectoryReader } from '@libs/roster';
import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** Who may decide about an assignment: its body and the chain above it. */
@Injectable()
export class Supervision {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly organisations: OrganisationDirectoryReader,
  ) {}

  async above(assignmentId: string): Promise<readonly string[]> {
    const { state } = await this.decisions.load(assignmentStream(assignmentId), assignmentDecider);
    if (!('case' in state)) return [];
    const { organisationId } = state.case;
    return [organisationId, ...((await this.organisations.find(organisationId))?.ancestors ?? [])];
  }
}
