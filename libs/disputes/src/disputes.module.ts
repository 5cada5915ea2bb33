import { RulebookModule } from '@libs/rulebook';
import { Module } from '@nestjs/common';
import { emergencyProviders } from './emergency/emergency.parts.js';
import { preventionProviders } from './prevention/prevention.parts.js';
import { SweepRecounts } from './processes/sweep-recounts.js';
import { SweepReminders } from './processes/sweep-reminders.js';
import { SweepClocks } from './processes/sweep-clocks.js';
import { ratingProviders } from './rating/rating.parts.js';
import { queueProviders } from './queues/queues.parts.js';
import { commandHandlers } from './use-cases/commands.js';
import { DeadlinesClocks } from './use-cases/deadlines-clocks.js';
import { DisputeDecisions } from './use-cases/dispute-decisions.js';
import { KnownDisputes } from './use-cases/known-disputes.js';
import { ReceiverArea } from './use-cases/receiver-area.js';
import { LegalClocks } from './use-cases/legal-clocks.js';
import { Parties } from './use-cases/parties.js';
import { RoutingAdvice } from './use-cases/routing-advice.js';
import { CaseHistory } from './views/case-history/case-history.js';
import { GetCasePageAsOfHandler } from './views/case-page/case-page-as-of.query.js';
import { GetCasePageHandler } from './views/case-page/case-page.query.js';
import { GetCaseTimelineHandler } from './views/case-timeline/case-timeline.query.js';
import { ListDisputesHandler } from './views/dispute-list/dispute-list.query.js';
import { FindDuplicateHintsHandler } from './views/duplicate-hints/duplicate-hints.query.js';
import { GetLegalChecksHandler } from './views/legal-checks/legal-checks.query.js';
import { GetModelTermsHandler } from './views/model-terms/model-terms.query.js';
import { GetClockRecountsHandler } from './views/clock-recounts/clock-recounts.query.js';
import { PastRecords } from './views/routing-what-if/past-records.js';
import { GetRuleDraftTrialHandler } from './views/routing-what-if/rule-draft-trial.query.js';
import { GetRoutingWhatIfHandler } from './views/routing-what-if/routing-what-if.query.js';
import { GetMyDisputesHandler } from './views/my-disputes/my-disputes.query.js';
import { DueClocks } from './views/open-clocks/open-clocks.query.js';
import { ListSupervisionOrdersHandler } from './views/supervision-orders/supervision-orders.query.js';
import { GetSessionMinutesHandler } from './views/session-minutes/session-minutes.query.js';

/** The dispute itself: from the first contact to the filed dossier. Needs the platform's providers. */
@Module({
  imports: [RulebookModule],
  providers: [
    DisputeDecisions,
    RoutingAdvice,
    Parties,
    KnownDisputes,
    ReceiverArea,
    { provide: LegalClocks, useClass: DeadlinesClocks },
    ...commandHandlers,
    GetCasePageHandler,
    GetCasePageAsOfHandler,
    GetCaseTimelineHandler,
    GetSessionMinutesHandler,
    ListSupervisionOrdersHandler,
    ListDisputesHandler,
    GetMyDisputesHandler,
    FindDuplicateHintsHandler,
    GetLegalChecksHandler,
    GetModelTermsHandler,
    GetRoutingWhatIfHandler,
    GetClockRecountsHandler,
    GetRuleDraftTrialHandler,
    PastRecords,
    CaseHistory,
    DueClocks,
    SweepClocks,
    SweepReminders,
    SweepRecounts,
    ...preventionProviders,
    ...emergencyProviders,
    ...queueProviders,
    ...ratingProviders,
  ],
  exports: [CaseHistory],
})
export class DisputesModule {}
