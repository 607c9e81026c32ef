import { Controller, Param, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Answer, CalendarPreview } from '#use-cases/queries/calendar-preview.js';
import type { Code } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { CalendarPreviewQuery, datesIn, OwnCalendarPreviewQuery, periodsIn } from './moving.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** What another calendar would move in the projects that run, for whoever may adopt it; nothing is recorded (T1). */
@ApiTags('Programme')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class CalendarsController {
  constructor(private readonly preview: CalendarPreview) {}

  @Read(
    'calendar/preview',
    'What the programme’s calendar would move with other holidays; nothing is recorded. For the programme office.',
    { answer: answers.moved },
  )
  @ApiQuery({ type: CalendarPreviewQuery })
  async programme(@Who() person: string, @Asked(CalendarPreviewQuery) { add, remove }: CalendarPreviewQuery) {
    return shown(await this.preview.withHolidays(datesIn(add), datesIn(remove), person));
  }

  @Read(
    'organisations/:organisation/calendar/preview',
    'What a member’s own calendar would move with these periods; nothing is recorded. For its representative and the programme office.',
    { answer: answers.moved },
  )
  @ApiQuery({ type: OwnCalendarPreviewQuery })
  async own(
    @Who() person: string,
    @Param('organisation') organisation: string,
    @Asked(OwnCalendarPreviewQuery) { periods }: OwnCalendarPreviewQuery,
  ) {
    return shown(await this.preview.withPeriods(organisation, periodsIn(periods), person));
  }
}

/** Throws Problem where the calendar cannot be read or would be refused. */
function shown(moved: Answer) {
  if (!moved) throw new Problem('REQUEST.QUERY_INVALID');
  if ('code' in moved) throw new Problem(moved.code as Code, moved.sentence);
  return { items: moved };
}
