import { Module } from '@nestjs/common';
import { ActionRemindersController } from './actions/action-reminders.controller.js';
import { ActionsController } from './actions/actions.controller.js';
import { RemindersController } from './agenda/reminders.controller.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { KeptAnswers } from '../session/kept-answers.js';
import { ContributionsController } from './contributions/contributions.controller.js';
import { FiguresController } from './cases/figures.controller.js';
import { ClockPageController } from './clock.controller.js';
import { CommandDesk } from './commands/command-desk.js';
import { LookAhead } from './commands/look-ahead.js';
import { DoneBefore } from './commands/done-before.js';
import { CommandPagesController } from './commands/command-pages.controller.js';
import { Places } from './commands/places.js';
import { RecordedController } from './commands/recorded.controller.js';
import { Removals } from './commands/removals.js';
import { CalendarAddressController, CalendarFeedController } from './calendar-feed/calendar-feed.controller.js';
import { ChaseLogController } from './deliveries/chase-log.controller.js';
import { UndeliveredController } from './deliveries/undelivered.controller.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { WhatIfController } from './gates/what-if.controller.js';
import { HelpController } from './help/help.controller.js';
import { InterestsController } from './interests/interests.controller.js';
import { DecisionController } from './gates/decision.controller.js';
import { AfterMeeting } from './meetings/after-meeting.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { AdministrationController } from './administration/administration.controller.js';
import { MembersController } from './organisations/members.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PostController } from './people/post.controller.js';
import { PostsController } from './people/posts.controller.js';
import { Successions } from './people/successions.js';
import { PageErrors } from './page-errors.js';
import { RecoveriesController } from './recoveries/recoveries.controller.js';
import { RisksController } from './risks/risks.controller.js';
import { RefusalsController } from './refusals/refusals.controller.js';
import { SpellsController } from './spells/spells.controller.js';
import { MatrixController } from './participation/matrix.controller.js';
import { OptInController } from './participation/opt-in.controller.js';
import { ParticipationController } from './participation/participation.controller.js';
import { HeadController } from './proof/head.controller.js';
import { Printer } from './report/pdf.js';
import { ReportController } from './report/report.controller.js';
import { PostImplementationController } from './post-implementation/post-implementation.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { CalendarController } from './portfolio/calendar.controller.js';
import { LiveController } from './portfolio/live.controller.js';
import { Watchers } from './portfolio/watchers.js';
import { PortfolioController } from './portfolio/portfolio.controller.js';
import { ProjectController } from './projects/project.controller.js';
import { ProjectListController } from './projects/project-list.controller.js';
import { Providers } from '../session/providers.js';
import { ProviderController } from './sign-in/provider.controller.js';
import { SeatsController } from './seats/seats.controller.js';
import { SearchController } from './search/search.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WordingController } from './wording/wording.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { OwnForm, SignedIn } from './signed-in.guard.js';
import { Views } from './views.js';
import { WaitingController } from './waiting/waiting.controller.js';
import { AsItWas } from './as-it-was.js';

/** The pages: what people see in a browser. */
@Module({
  controllers: [
    WaitingController,
    SignInController,
    ProviderController,
    ClockPageController,
    HelpController,
    ProblemsController,
    ProjectListController,
    UndeliveredController,
    CalendarAddressController,
    CalendarFeedController,
    WebhooksController,
    WordingController,
    ChaseLogController,
    HeadController,
    ProjectController,
    RemindersController,
    PreferencesController,
    DecisionController,
    ExceptionsController,
    RecoveriesController,
    RisksController,
    OptInController,
    ParticipationController,
    MatrixController,
    CalendarController,
    LiveController,
    ReportController,
    PortfolioController,
    RefusalsController,
    SearchController,
    SpellsController,
    FiguresController,
    ContributionsController,
    PostImplementationController,
    ActionRemindersController,
    ActionsController,
    MeetingsController,
    SeatsController,
    MembersController,
    OrganisationsController,
    AdministrationController,
    PeopleController,
    PostsController,
    PostController,
    InterestsController,
    WhatIfController,
    RecordedController,
    CommandPagesController,
  ],
  providers: [
    Views,
    AsItWas,
    Printer,
    Watchers,
    Providers,
    PageErrors,
    KeptAnswers,
    SignedIn,
    OwnForm,
    Places,
    Removals,
    DoneBefore,
    AfterMeeting,
    LookAhead,
    Successions,
    CommandDesk,
  ],
  exports: [PageErrors],
})
export class PagesModule {}
