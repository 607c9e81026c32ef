import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandType } from '#access/permissions.js';
import type { Policy } from '#domain/policy/policy.js';
import { CalendarPreview } from '#use-cases/queries/calendar-preview.js';
import { PolicyPreview } from '#use-cases/queries/policy-preview.js';
import { TemplatePreview } from '#use-cases/relay/template-preview.js';
import { movedSheet } from '../organisations/moved-sheet.js';
import { policySheet } from '../programme/policy-sheet.js';
import type { Table } from '../shared/tables.js';
import { previewSheet } from '../wording/template-sheet.js';

/** What would follow from a command, in words. */
export interface AheadSheet {
  readonly heading: string;
  readonly sentence: string;
  readonly tables: readonly Table[];
  /** A mail as it would go. */
  readonly mail?: { readonly subject: string; readonly text: string };
}

interface Meant {
  readonly command: CommandType;
  /** Of what it is on; `null`: it begins something. */
  readonly subject: string | null;
  readonly body: object;
}

/** Says what would follow from a command before it is given. */
@Injectable()
export class LookAhead {
  constructor(
    private readonly calendars: CalendarPreview,
    private readonly templates: TemplatePreview,
    private readonly policies: PolicyPreview,
  ) {}

  /** `null`: nothing can be said. */
  async of({ command, body }: Meant, { reader, directory }: FastifyRequest): Promise<AheadSheet | null> {
    if (command === 'AdoptMessageTemplate') {
      const { kind, ...words } = body as { kind: string; subject: string; body: string };
      const preview = await this.templates.of(kind, words, reader!.id, directory!);
      return 'code' in preview ? null : previewSheet(preview);
    }
    if (command === 'AdoptPolicy') {
      const ahead = await this.policies.of(body as Policy, reader!.id);
      return ahead && !('code' in ahead) ? policySheet(ahead, directory!) : null;
    }
    const moved = await this.calendars.of(command, body, reader!.id);
    return moved && movedSheet(moved, directory!);
  }
}
