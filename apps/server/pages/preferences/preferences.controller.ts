import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  INFORMATION_KINDS,
  type InformationKind,
  OwnMails,
  type OwnPreferences,
  PACES,
  type Pace,
} from '#use-cases/preferences/own-preferences.js';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { timeInWords } from '../words.js';

/** What somebody settles for their own mails; nobody else sees it, and what is asked of them is not theirs to switch off. */
@Controller('preferences')
@UseGuards(SignedIn, OwnForm)
export class PreferencesController {
  constructor(
    private readonly preferences: OwnMails,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Query('saved') saved: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.draw(await this.preferences.of(request.reader!.id), request, reply, { saved: saved !== undefined });
  }

  @Post()
  async save(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const asked = preferencesIn(body);
    if (!asked) {
      const kept = await this.preferences.of(request.reader!.id);
      return this.draw(kept, request, reply, { wrong: true }, 422);
    }
    await this.preferences.settle(request.reader!.id, asked);
    void reply.redirect('/preferences?saved', 303);
  }

  private async draw(
    preferences: OwnPreferences,
    request: FastifyRequest,
    reply: FastifyReply,
    state: { readonly saved?: boolean; readonly wrong?: boolean },
    status = 200,
  ) {
    const errors = state.wrong ? [{ text: 'Choose one of the answers to each question', href: '#hour' }] : [];
    await this.views.send(
      request,
      reply,
      'preferences/preferences',
      {
        title: 'My mails',
        section: 'preferences',
        ...state,
        form: { errors },
        kinds: INFORMATION_KINDS.map((kind) => ({
          name: `pace.${kind}`,
          words: KINDS[kind],
          pace: preferences.paces[kind],
        })),
        paces: PACES.map((value) => ({ value, text: PACE_WORDS[value] })),
        hour: String(preferences.hour),
        hours: HOURS.map((hour) => ({ value: String(hour), text: timeInWords(`${String(hour).padStart(2, '0')}:00`) })),
        weekday: String(preferences.weekday),
        weekdays: WEEKDAYS.map((text, index) => ({ value: String(index + 1), text })),
      },
      status,
    );
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const PACE_WORDS: Readonly<Record<Pace, string>> = {
  immediately: 'At once',
  daily: 'Once a day',
  weekly: 'Once a week',
  off: 'Not at all',
};

/** What each kind of information is about. */
export const KINDS: Readonly<Record<InformationKind, string>> = {
  progress: 'Where a project stands: stages, holds, its lead, exceptions and new baselines',
  cases: 'Scope, business case, figures and reviews',
  gates: 'What the steering group is asked and decides',
  participation: 'Answers of the members, joining late and leaving',
  delivery: 'Delivery and closure',
  benefits: 'Benefits and contributions',
  seats: 'The seats of the steering group and who holds them',
};

/** `null`: something was sent that no form of ours sends. */
function preferencesIn(body: unknown): OwnPreferences | null {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const paces = INFORMATION_KINDS.map((kind) => [kind, sent[`pace.${kind}`]] as const);
  const hour = HOURS.find((each) => String(each) === sent.hour);
  const weekday = WEEKDAYS.findIndex((_, index) => String(index + 1) === sent.weekday) + 1;
  if (hour === undefined || weekday === 0 || !paces.every(([, pace]) => isPace(pace))) return null;
  return { hour, weekday, paces: Object.fromEntries(paces) as OwnPreferences['paces'] };
}

const isPace = (value: unknown): value is Pace => PACES.includes(value as Pace);
