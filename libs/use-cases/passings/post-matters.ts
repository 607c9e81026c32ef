import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { type Matter, matterNamed, mattersIn } from '#domain/passings/matters.js';
import { actionsIn } from '#domain/passings/pass-matters.js';
import type { NamedMatter } from '#domain/passings/state.js';
import type { Project } from '#domain/projects/state.js';
import { Archive } from '#record/archive.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';

/** Something open that a post answers for, as people know it. */
export interface PostMatter extends NamedMatter {
  readonly kind: ReturnType<typeof matterNamed>['kind'];
  /** Of the project; `null`: of the action plan. */
  readonly reference: string | null;
  readonly title: string;
}

/** Projects in which a post is named as one that answers for something. */
export const NAMING_POST = `SELECT id FROM projects WHERE lead_post = $1
  UNION SELECT project FROM conditions WHERE owner = $1 AND ended_at IS NULL
  UNION SELECT project FROM benefit_lines WHERE owner_post = $1
  UNION SELECT project FROM recovery_plans WHERE owner = $1 AND status = 'open'
  UNION SELECT project FROM risks WHERE owner = $1 AND status = 'open'`;

/** Everything open that a post answers for, in all projects and in the action plan. */
@Injectable()
export class PostMatters {
  constructor(
    private readonly archive: Archive,
    private readonly lists: Lists,
  ) {}

  async of(post: string, { programme }: Pick<Directory, 'programme'>): Promise<readonly PostMatter[]> {
    const named = await this.lists.rows<{ id: string }>(NAMING_POST, [post]);
    const heads = await Promise.all(named.map(({ id }) => this.archive.read(projects, id)));
    const inProjects = heads.flatMap((head) => mattersOfPost(head!.state!, post));
    const inPlan = actionsIn(programme)
      .filter((each) => each.post === post)
      .map(({ matter }) => ({ ...lineOf(matter), project: null, reference: null, title: matterNamed(matter).id }));
    return [...inProjects.sort((a, b) => (a.reference! < b.reference! ? -1 : 1)), ...inPlan];
  }
}

/** What a post answers for in one project. */
const mattersOfPost = (project: Project, post: string): PostMatter[] =>
  mattersIn(project)
    .filter((each) => each.post === post)
    .map(({ matter }) => matterOf(project, matter));

/** Something of a project as people know it. */
export const matterOf = (project: Project, matter: string): PostMatter => ({
  ...lineOf(matter),
  project: project.id,
  reference: project.reference,
  title: titleOf(project, matter),
});

const lineOf = (matter: Matter['matter']) => ({ matter, kind: matterNamed(matter).kind });

function titleOf({ title, benefits, cases }: Project, matter: string): string {
  const { kind, id } = matterNamed(matter);
  if (kind === 'lead') return title;
  const lines = [...benefits.baseline, ...(benefits.beside ?? []), ...(cases.current?.benefitLines ?? [])];
  return kind === 'benefit' ? (lines.find((line) => line.id === id)?.title ?? id) : id;
}
