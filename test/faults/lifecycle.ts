import { catalogue } from '#use-cases/catalogue/catalogue.js';
import * as mission from '../support/mission.js';
import { versionIn } from '../support/version-in.js';
import type { Client } from './client.js';
import type { Receipt } from './history.js';
import type { People } from './people.js';

/** The stages of a whole life, in the order in which the process enters them. */
export const STAGES = ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH', 'CLOSED'];

/** What gates may be asked in a whole life. */
type Gate = 'G1' | 'G2' | 'G3' | 'G5';

interface Project {
  readonly stage: string;
  readonly versions: object;
  readonly units: readonly object[];
}

/** C10: it has no benefit of its own, so nothing is left to watch once G5 has closed it. */
const enablingCase = {
  ...mission.businessCase,
  minimumUnits: 2,
  floors: { netAnnualCashable: null, netPresentValue: null },
  benefitLines: [],
  enables: ['DMT-PROC-002'],
};

/**
 * One project from its proposal to its last vote, in 66 commands of which none has to wait for a date: an enabling project
 * (C10) that concerns Transport for London and the Metropolitan unit with its two keys, and no other member. What can be
 * done by several people at once is done at once.
 */
export class Lifecycle {
  private subject = '';
  private given = 0;

  constructor(
    private readonly client: Client,
    private readonly people: People,
    /** First part of the key of each of its commands. */
    private readonly name: string,
    /** A date that has come, on which everything was done that has to have a date. */
    private readonly today: string,
  ) {}

  /** Throws Stuck. */
  async live(): Promise<void> {
    await this.propose();
    await this.scope();
    await this.makeTheCase();
    await this.optIn();
    await this.deliver();
    await this.decide('G5');
  }

  private async propose(): Promise<void> {
    const { subject } = await this.give('tfl-pl', 'ProposeProject', { ...mission.proposal, title: this.name });
    this.subject = subject;
    await this.give('programme-office', 'AcceptProposal');
    await this.reach('SCOPING');
  }

  private async scope(): Promise<void> {
    await this.give('tfl-pl', 'SaveScope', mission.scope);
    await this.give('tfl-pl', 'RecordEquality', { step: 'screening', text: 'Screened.' });
    await this.decide('G1');
    await this.reach('BUSINESS_CASE');
  }

  private async makeTheCase(): Promise<void> {
    for (const unit of ['gla', 'lda', 'lfepa']) {
      await this.give('tfl-pl', 'MarkNotRelevant', { unit, reason: 'It hires no such staff.' });
    }
    await this.give('tfl-pl', 'SaveCase', enablingCase);
    await Promise.all([
      this.give('tfl-or', 'SaveOwnFigures', mission.figuresOf('tfl')),
      this.give('mps-or', 'SaveOwnFigures', mission.figuresOf('met')),
    ]);
    await this.give('tfl-pl', 'OpenMemberReview');
    await Promise.all(
      ['tfl', 'mpa', 'mps'].map((organisation) =>
        this.give(`${organisation}-fin`, 'GiveComment', { organisation, text: 'The figures are ours.' }),
      ),
    );
    await this.give('tfl-pl', 'RecordEquality', { step: 'assessment', needed: true, text: 'Assessed.' });
    await this.give('tfl-pl', 'RecordPowers', mission.powers);
    await this.give('tfl-pl', 'RecordOptimismBias', mission.optimismBias);
    await this.decide('G2');
    await this.reach('OPT_IN');
  }

  private async optIn(): Promise<void> {
    type OptIn = { optIn: { viability: { passed: boolean } | null } | null };
    await this.see<OptIn>('opt-in', ({ optIn }) => optIn !== null);
    const join = (organisation: 'tfl' | 'mpa' | 'mps') =>
      this.give(`${organisation}-od`, 'RecordDecision', { ...mission.joining(organisation, 1), decidedOn: this.today });
    // The second key turns in the lock that the first has turned before: two at once would change the same thing.
    await Promise.all([join('tfl'), join('mpa').then(() => join('mps'))]);
    await this.see<OptIn>('opt-in', ({ optIn }) => optIn?.viability?.passed === true);
    await this.decide('G3');
    await this.reach('DELIVERY');
  }

  private async deliver(): Promise<void> {
    const milestone = { id: 'award', title: 'Framework awarded', due: this.today };
    await this.give('tfl-pl', 'PlanMilestones', { milestones: [milestone] });
    await this.give('tfl-pl', 'StartDelivery');
    await this.give('tfl-pl', 'ReachMilestone', { milestone: milestone.id, reachedOn: this.today });
    await this.give('tfl-pl', 'HandOver', { to: 'tfl-or', text: 'Group Procurement runs it from now on.' });
    await this.give('tfl-pl', 'FileLessons', { text: 'Ask for rates early; they take longest.' });
    await this.give('tfl-pl', 'RequestClosure');
    await this.reach('CLOSURE');
  }

  /** All eight seats vote at the same moment. */
  private async decide(gate: Gate): Promise<void> {
    const round = { item: gate, round: 1 };
    await this.give('tfl-pl', 'SubmitToGate', { gate });
    await this.give('steering-group-secretary', 'OpenVote', { ...round, method: 'written', motion: 'approve' });
    await Promise.all(mission.SEATS.map((seat) => this.give(seat, 'CastVote', { ...round, seat, choice: 'for' })));
  }

  private async give(place: string, name: string, body: object = {}): Promise<Receipt> {
    this.given += 1;
    const key = [this.name, this.given, name, place].join('.');
    const person = this.people.holderOf(place);
    return this.client.give({ key, name, person, subject: this.subject, body, ...(await this.seen(name, body)) });
  }

  /** The version of what is acted on, as a form of this moment would carry it. */
  private async seen(name: string, body: object): Promise<{ ifMatch?: string }> {
    if (!catalogue.find((entry) => entry.name === name)!.version) return {};
    const { versions } = await this.see<Project>('', () => true);
    return { ifMatch: versionIn(versions, name, body) };
  }

  private reach(stage: string): Promise<unknown> {
    return this.see<Project>('', (project) => project.stage === stage);
  }

  private see<T>(thing: string, holds: (found: T) => boolean): Promise<T> {
    const path = `projects/${this.subject}${thing && `/${thing}`}`;
    return this.client.until(`${this.name}: ${thing || 'the stage'}`, this.people.holderOf('auditor'), path, holds);
  }
}
