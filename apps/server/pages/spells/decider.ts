import type { Directory } from '#domain/kernel/facts.js';

/** What a body is called that decides for an organisation: by its own scheme of delegation, or in the programme. */
export const deciderName = ({ programme, organisations }: Directory, organisation: string | null, body: string) =>
  organisations.find(({ id }) => id === organisation)?.scheme.find((each) => each.body === body)?.name ??
  programme.bodies.find(({ id }) => id === body)?.name ??
  body;
