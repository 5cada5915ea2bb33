import { Module } from '@nestjs/common';
import { Rulebook } from './book/rulebook.js';
import { RULEBOOK_HANDLERS } from './use-cases/rulebook-commands.js';
import { RulebookDecisions } from './use-cases/rulebook-decisions.js';

/** One book for every context that counts a clock or a working day. */
@Module({
  providers: [Rulebook, RulebookDecisions, ...RULEBOOK_HANDLERS],
  exports: [Rulebook],
})
export class RulebookModule {}
