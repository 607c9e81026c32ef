import { Global, Module, type Type } from '@nestjs/common';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Commands } from '#use-cases/commands/commands.js';
import { CaseVersions } from '#use-cases/queries/case-versions.js';
import { DecisionRecords } from '#use-cases/decision-record/decision-records.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { PastDirectory } from '#use-cases/directory/past-directory.js';
import { Identities } from '#use-cases/directory/identities.js';
import { Handovers } from '#use-cases/process/handovers.js';
import { Settled } from '#use-cases/process/settled.js';
import { ExemptPapers } from '#use-cases/papers/exempt-papers.js';
import { Papers } from '#use-cases/papers/papers.js';
import { Eyes } from '#use-cases/queries/cells-seen.js';
import { Entries } from '#use-cases/queries/entries.js';
import { CalendarFeed } from '#use-cases/calendar-feed/calendar-feed.js';
import { ChaseLog } from '#use-cases/queries/chase-log.js';
import { Undelivered } from '#use-cases/queries/undelivered.js';
import { Receipts } from '#use-cases/relay/receipts.js';
import { RecoveryPlans } from '#use-cases/queries/recovery-plans.js';
import { Risks } from '#use-cases/queries/risks.js';
import { Exceptions } from '#use-cases/queries/exceptions.js';
import { FigureHistory } from '#use-cases/queries/figure-history.js';
import { Abolition } from '#use-cases/passings/abolition.js';
import { PostMatters } from '#use-cases/passings/post-matters.js';
import { HoldingsReader } from '#use-cases/queries/holdings.js';
import { History } from '#use-cases/queries/history.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { InterestRegister } from '#use-cases/queries/interest-register.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { MinutesReader } from '#use-cases/queries/minutes.js';
import { Names } from '#use-cases/queries/names.js';
import { Refusals } from '#use-cases/queries/refusals.js';
import { Search } from '#use-cases/queries/search.js';
import { Spells } from '#use-cases/queries/spells.js';
import { ActionPlanReader } from '#use-cases/queries/action-plan.js';
import { PostImplementationReviews } from '#use-cases/queries/post-implementation-reviews.js';
import { ParticipationMatrix } from '#use-cases/queries/participation-matrix.js';
import { ParticipationShares } from '#use-cases/queries/participation-shares.js';
import { Personas } from '#use-cases/queries/personas.js';
import { Changes } from '#use-cases/portfolio/changes.js';
import { PortfolioBoard } from '#use-cases/portfolio/portfolio-board.js';
import { PortfolioReport } from '#use-cases/portfolio/portfolio-report.js';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { PolicyPreview } from '#use-cases/queries/policy-preview.js';
import { RunningProjects } from '#use-cases/queries/running-projects.js';
import { CalendarPreview } from '#use-cases/queries/calendar-preview.js';
import { ProjectList } from '#use-cases/queries/project-list.js';
import { OwnDeeds } from '#use-cases/queries/own-deeds.js';
import { OwnProjects } from '#use-cases/queries/own-projects.js';
import { PastProjects } from '#use-cases/queries/past-projects.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { OwnMails } from '#use-cases/preferences/own-preferences.js';
import { MessageTemplates } from '#use-cases/queries/message-templates.js';
import { TemplatePreview } from '#use-cases/relay/template-preview.js';
import { ReminderPreview } from '#use-cases/relay/reminder-preview.js';
import { Sights } from '#use-cases/queries/sight.js';
import { SortedProjects } from '#use-cases/queries/sorted-projects.js';
import { StreamHeads } from '#use-cases/queries/stream-heads.js';
import { SupposedViability } from '#use-cases/queries/supposed-viability.js';
import { Told } from '#use-cases/queries/told.js';
import { ViabilityRuns } from '#use-cases/queries/viability-runs.js';
import { WebhookList } from '#use-cases/queries/webhook-list.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';

const USE_CASES: Type[] = [
  ActionPlanReader,
  Agenda,
  CalendarFeed,
  CaseVersions,
  ChaseLog,
  Commands,
  DecisionRecords,
  DemoClock,
  DirectoryReader,
  Entries,
  Exceptions,
  RecoveryPlans,
  Risks,
  ExemptPapers,
  Eyes,
  FigureHistory,
  Handovers,
  HoldingsReader,
  Abolition,
  PostMatters,
  History,
  Identities,
  Inbox,
  InterestRegister,
  MinutesReader,
  Names,
  Papers,
  ParticipationMatrix,
  OwnDeeds,
  OwnProjects,
  PastDirectory,
  PastProjects,
  Receipts,
  Refusals,
  Search,
  Spells,
  ParticipationShares,
  Personas,
  Portfolio,
  PortfolioBoard,
  Changes,
  PortfolioReport,
  PostImplementationReviews,
  CalendarPreview,
  PolicyPreview,
  RunningProjects,
  ProjectList,
  ProjectReader,
  OwnMails,
  ReminderPreview,
  MessageTemplates,
  TemplatePreview,
  Settled,
  Sights,
  SortedProjects,
  StreamHeads,
  SupposedViability,
  Told,
  ViabilityRuns,
  Undelivered,
  WebhookList,
  WhoIsWho,
];

/** What people may do and see, for every door of this server. */
@Global()
@Module({ providers: USE_CASES, exports: USE_CASES })
export class UseCasesModule {}
