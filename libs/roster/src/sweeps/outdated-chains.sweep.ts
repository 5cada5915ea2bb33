import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { RenewChain } from '../use-cases/renew-chain.js';
import { OrganisationDirectoryReader } from '../views/organisation-directory/organisation-directory.reader.js';

const LIMIT = 2_000;

/** After a body was moved under another superior, those below it follow, level by level. */
@Injectable()
export class OutdatedChainsSweep implements Sweep {
  readonly name = 'outdated-chains';
  readonly everySeconds = 10;

  constructor(private readonly reader: OrganisationDirectoryReader) {}

  async due(now: Date): Promise<readonly Due[]> {
    const found = await this.reader.outdatedChains(LIMIT);
    return found.map(({ organisationId, chain }) => ({
      ...send(RenewChain, { organisationId }, 'skip'),
      // A body may come back to a chain it had before: then the same key would be taken for done.
      key: `${organisationId} ${chain} ${now.toISOString()}`,
    }));
  }
}
