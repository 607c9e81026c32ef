import type { ExemptPart } from '#domain/gates/state.js';

/** Part 1 of Schedule 12A to the Local Government Act 1972, as amended in 2006. */
export const PARAGRAPHS: Readonly<Record<number, string>> = {
  1: 'information relating to any individual',
  2: 'information likely to reveal the identity of an individual',
  3: 'information relating to the financial or business affairs of any particular person',
  4: 'information relating to consultations or negotiations on labour relations',
  5: 'information that is legally privileged',
  6: 'information that reveals a notice to be given, or an order or direction to be made',
  7: 'information relating to the prevention, investigation or prosecution of crime',
};

export const paragraphInWords = (paragraph: number): string =>
  `paragraph ${paragraph} of Part 1 of Schedule 12A: ${PARAGRAPHS[paragraph]}`;

/** V12: what is public of an exempt part: that it exists, and why. */
export interface ExemptSheet {
  readonly under: string;
  readonly reasons: string;
  /** Address of what it says, for those who may read it. */
  readonly href: string | null;
}

export const exemptSheet = (
  { paragraph, reasons }: ExemptPart,
  text: (reference: string) => string | null,
  href: string | null,
): ExemptSheet => ({
  under: paragraphInWords(paragraph),
  reasons: text(reasons) ?? 'Removed from the record',
  href,
});
