import { Module } from '@nestjs/common';
import { Authentication } from './authentication.js';
import { ClockController } from './clock.controller.js';
import { commandControllers } from './commands/command-controllers.js';
import { CommandDoor } from './commands/command-door.js';
import { ApiDocument } from './openapi/api-document.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { SearchReadsController } from './reads/search.controller.js';
import { ReminderReadsController } from './reads/reminders.controller.js';
import { CalendarsController } from './reads/calendars.controller.js';
import { SpellReadsController } from './reads/spells.controller.js';
import { ParticipationReadsController } from './reads/participation.controller.js';
import { PortfolioReadsController } from './reads/portfolio.controller.js';
import { ProgrammeController } from './reads/programme.controller.js';
import { PreferenceReadsController } from './reads/preferences.controller.js';
import { RefusalReadsController } from './reads/refusals.controller.js';
import { PolicyReadsController } from './reads/policies.controller.js';
import { TemplateReadsController } from './reads/templates.controller.js';
import { PassingReadsController } from './reads/passings.controller.js';
import { UndeliveredReadsController } from './reads/undelivered.controller.js';
import { WebhookReadsController } from './reads/webhooks.controller.js';
import { ReceiptsController } from '../receipts/receipts.controller.js';
import { ActionReadsController } from './reads/actions.controller.js';
import { PostImplementationReadsController } from './reads/post-implementation.controller.js';
import { CaseReadsController } from './reads/cases.controller.js';
import { GateReadsController } from './reads/gates.controller.js';
import { OptInReadsController } from './reads/opt-in.controller.js';
import { RiskReadsController } from './reads/risks.controller.js';
import { ProjectsController } from './reads/projects.controller.js';

/** The API for programs. */
@Module({
  controllers: [
    ...commandControllers,
    ProjectsController,
    CaseReadsController,
    OptInReadsController,
    GateReadsController,
    ProgrammeController,
    ParticipationReadsController,
    SearchReadsController,
    PortfolioReadsController,
    SpellReadsController,
    ReminderReadsController,
    CalendarsController,
    TemplateReadsController,
    PolicyReadsController,
    PassingReadsController,
    UndeliveredReadsController,
    WebhookReadsController,
    PreferenceReadsController,
    RefusalReadsController,
    PostImplementationReadsController,
    RiskReadsController,
    ActionReadsController,
    ClockController,
    ReceiptsController,
    OpenApiController,
  ],
  providers: [Authentication, CommandDoor, ApiDocument],
  exports: [ApiDocument],
})
export class ApiModule {}
