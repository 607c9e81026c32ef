import { Controller, Get, Param, Query as FromQuery, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PortfolioReport } from '#use-cases/portfolio/portfolio-report.js';
import { ActionPlanReader } from '#use-cases/queries/action-plan.js';
import { Names } from '#use-cases/queries/names.js';
import { UUID } from '#use-cases/queries/page.js';
import { PastProjects } from '#use-cases/queries/past-projects.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { addressWith, type Asked, choicesIn, filterIn, type Query } from '../portfolio/portfolio-asked.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { asOfInWords, dateInWords, listInWords } from '../words.js';
import { DOCX, docxOf } from './docx.js';
import { Printer } from './pdf.js';
import { portfolioContents } from './portfolio-contents.js';
import { projectContents } from './project-contents.js';
import { type Form, FORMS, type Header, printed, type Report } from './report.js';

/** So many things of a list stand in a report at the most; what it leads to has them all. */
const MOST = 500;

type File = 'docx' | 'pdf';

/** A report, and where it lies. */
interface Made {
  readonly report: Report;
  readonly path: string;
  readonly asked: Asked;
  readonly frame: object;
}

/** The committee report on the portfolio and on a project: on a page, for word processors, and as PDF. */
@Controller()
@UseGuards(SignedIn)
export class ReportController {
  constructor(
    private readonly numbers: PortfolioReport,
    private readonly actions: ActionPlanReader,
    private readonly projects: ProjectReader,
    private readonly past: PastProjects,
    private readonly names: Names,
    private readonly clock: DemoClock,
    private readonly printer: Printer,
    private readonly config: ServerConfig,
    private readonly views: Views,
  ) {}

  @Get('report')
  async portfolio(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.show(await this.ofPortfolio(query, request), request, reply);
  }

  @Get('report.docx')
  async portfolioDocx(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.file('docx', await this.ofPortfolio(query, request), request, reply);
  }

  @Get('report.pdf')
  async portfolioPdf(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.file('pdf', await this.ofPortfolio(query, request), request, reply);
  }

  @Get('projects/:project/report')
  async project(
    @Param('project') id: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.show(await this.ofProject(id, query, request), request, reply);
  }

  @Get('projects/:project/report.docx')
  async projectDocx(
    @Param('project') id: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.file('docx', await this.ofProject(id, query, request), request, reply);
  }

  @Get('projects/:project/report.pdf')
  async projectPdf(
    @Param('project') id: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.file('pdf', await this.ofProject(id, query, request), request, reply);
  }

  private async ofPortfolio(query: Query, { directory, reader }: FastifyRequest): Promise<Made> {
    const filter = filterIn(query, directory!);
    const now = await this.clock.now();
    const numbers = await this.numbers.numbers(filter, reader!.id, now);
    const { form, given } = formIn(query);
    const behind = async (code: string) =>
      (await this.numbers.things(code, { ...filter, limit: MOST }, reader!.id, now))!.items;
    const [ratings, plans, escalated] = await Promise.all(['ratings', 'recovery-plans', 'escalated'].map(behind));
    const contact = await this.contact(directory!);
    const actions = this.actions.all(directory!, now);
    const contents = portfolioContents(
      numbers,
      { ...filter },
      directory!,
      contact,
      { ratings, plans, escalated },
      actions,
    );
    const title = `${directory!.programme.name}: report on the portfolio`;
    return {
      report: printed(form, title, headerOf(form, given, dateInWords(now), 'Programme office'), contents),
      path: '/report',
      asked: { ...filter, form, ...given },
      frame: {
        section: 'portfolio',
        asOf: asOfInWords(this.numbers.ageOf(numbers), now),
        ...choicesIn(directory!),
        portfolio: true,
      },
    };
  }

  private async ofProject(id: string, query: Query, { directory, reader }: FastifyRequest): Promise<Made> {
    const on = typeof query.on === 'string' && /^\d{4}-\d\d-\d\d$/.test(query.on) ? query.on : undefined;
    const { reading, at } = on ? await this.asOn(id, on, reader!.id) : await this.present(id, reader!.id);
    const { form, given } = formIn(query);
    const said = sayingRemoved(reading);
    const contents = projectContents(said, reader!.id, at, await this.contact(directory!));
    const { project } = reading;
    const title = `${project.reference} ${project.title}${on ? `, as it was on ${dateInWords(on)}` : ''}`;
    return {
      report: printed(form, title, headerOf(form, given, dateInWords(on ?? at), 'Project lead'), contents),
      path: `/projects/${id}/report`,
      asked: { form, on, ...given },
      frame: { section: 'projects', back: { href: `/projects/${id}`, text: 'Back to the project' } },
    };
  }

  private async present(id: string, person: string) {
    return { reading: await readProject(this.projects, id, person), at: await this.clock.now() };
  }

  /** Throws Problem: it was not there yet, or the day is still to come. */
  private async asOn(id: string, day: string, person: string) {
    const exists = UUID.test(id) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
    const past = exists ? await this.past.read(id, day, person) : null;
    if (past === null || past === 'to come' || past === 'not yet') throw new Problem('PROJECT.UNKNOWN');
    return { reading: past.reading, at: past.until };
  }

  private async contact(directory: Directory): Promise<string | null> {
    const nameOf = await this.names.inDirectory(directory);
    const posts = directory.programme.posts.filter(({ role }) => role === 'PO');
    return listInWords(posts.map(({ title, holder }) => `${title}: ${(holder && nameOf(holder)) ?? 'vacant'}`)) || null;
  }

  private async show(made: Made, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.views.send(request, reply, 'report/report', this.modelOf(made));
  }

  private modelOf({ report, path, asked, frame }: Made) {
    return {
      title: report.title,
      ...frame,
      action: path,
      asked,
      report,
      forms: FORMS.map((form) => ({ value: form, text: `As in ${form}` })),
      files: [
        { href: addressWith(`${path}.docx`, asked), text: 'for word processors (DOCX)' },
        { href: addressWith(`${path}.pdf`, asked), text: 'as PDF' },
      ],
    };
  }

  private async file(kind: File, made: Made, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (kind === 'pdf' && !this.printer.available) {
      const title = 'No PDF can be made here';
      await this.views.send(request, reply, 'report/no-pdf', { title, back: addressWith(made.path, made.asked) }, 404);
      return;
    }
    const content =
      kind === 'docx' ? await docxOf(made.report, this.config.BASE_URL) : await this.pdf(made, request, reply);
    void reply
      .type(kind === 'docx' ? DOCX : 'application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="report.${kind}"`)
      .send(content);
  }

  /** The accessible original is the page; this is the page, printed. */
  private async pdf(made: Made, request: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    const html = await this.views.draw(request, reply, 'report/report', this.modelOf(made));
    return this.printer.print(html);
  }
}

const formIn = (query: Query) => {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '') || undefined;
  const form: Form = FORMS.find((each) => each === query.form) ?? '2010';
  return { form, given: { number: text('number'), meeting: text('meeting') } };
};

/** What nobody has stated is not stated. */
function headerOf(
  form: Form,
  { number, meeting }: { readonly number?: string; readonly meeting?: string },
  date: string,
  by: string,
): readonly Header[] {
  const stated = (value: string | undefined) => value ?? 'not stated';
  return form === '2007'
    ? [
        { field: 'Report number and meeting', value: [number, meeting].filter(Boolean).join(' of ') || 'not stated' },
        { field: 'Report', value: stated(number) },
        { field: 'Date', value: date },
        { field: 'By', value: by },
      ]
    : [
        { field: 'Report', value: stated(number) },
        { field: 'Meeting', value: stated(meeting) },
        { field: 'Date', value: date },
        { field: 'By', value: by },
      ];
}
