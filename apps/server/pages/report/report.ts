import type { Table } from '../shared/tables.js';

/*
 * The committee report in the forms in which the police authority printed it in 2007 and in 2010. A section is never left
 * out because it is empty, and every figure says where in the record it comes from.
 */

export type Form = '2007' | '2010';

export const FORMS: readonly Form[] = ['2010', '2007'];

/** A part of a section. */
export interface Block {
  readonly heading?: string;
  readonly text?: string;
  readonly table?: Table;
  /** Where in the record it comes from. */
  readonly source?: { readonly text: string; readonly href: string };
}

type Slot =
  | 'summary'
  | 'recommendation'
  | 'supporting'
  | 'equality'
  | 'financial'
  | 'legal'
  | 'environmental'
  | 'papers'
  | 'contact'
  | 'appendix';

export type Contents = Readonly<Partial<Record<Slot, readonly Block[]>>>;

export interface Header {
  readonly field: string;
  readonly value: string;
}

/** A block with the numbers of its paragraph and of its source. */
export interface PrintedBlock extends Block {
  readonly paragraph: number | null;
  readonly note: number | null;
}

export interface Section {
  readonly id: string;
  /** `A. Recommendation` */
  readonly title: string;
  /** Empty: “None given”. */
  readonly blocks: readonly PrintedBlock[];
}

export interface Report {
  readonly title: string;
  readonly form: Form;
  readonly header: readonly Header[];
  readonly sections: readonly Section[];
  /** By number, from 1. */
  readonly sources: readonly { readonly text: string; readonly href: string }[];
}

interface Printed {
  readonly letter: string | null;
  readonly title: string;
  readonly slot: Slot;
}

const section = (letter: string | null, title: string, slot: Slot): Printed => ({ letter, title, slot });

const SECTIONS: Readonly<Record<Form, readonly Printed[]>> = {
  2007: [
    section(null, 'Summary', 'summary'),
    section('A', 'Recommendations', 'recommendation'),
    section('B', 'Supporting information', 'supporting'),
    section('C', 'Race and equality impact', 'equality'),
    section('D', 'Financial implications', 'financial'),
    section('E', 'Contact details', 'contact'),
    section(null, 'Supporting material', 'appendix'),
  ],
  2010: [
    section(null, 'Summary', 'summary'),
    section('A', 'Recommendation', 'recommendation'),
    section('B', 'Supporting information', 'supporting'),
    section('C', 'Race and equality impact', 'equality'),
    section('D', 'Financial implications', 'financial'),
    section('E', 'Legal implications', 'legal'),
    section('F', 'Environmental impact', 'environmental'),
    section('G', 'Background papers', 'papers'),
    section('H', 'Contact details', 'contact'),
    section(null, 'Appendices', 'appendix'),
  ],
};

/** What the form of 2007 has no section for stands in its supporting material. */
const MOVED: readonly Slot[] = ['legal', 'environmental', 'papers'];

/** Puts contents into a form; paragraphs of section B are numbered, and sources through the whole report. */
export function printed(form: Form, title: string, header: readonly Header[], contents: Contents): Report {
  const sources: { text: string; href: string }[] = [];
  const noted = ({ source, ...block }: Block, paragraph: number | null): PrintedBlock => {
    if (source) sources.push(source);
    return { ...block, ...(source && { source }), paragraph, note: source ? sources.length : null };
  };
  const own = SECTIONS[form].map(({ slot }) => slot);
  const moved = MOVED.filter((slot) => !own.includes(slot)).flatMap((slot) => contents[slot] ?? []);
  const sections = SECTIONS[form].map(({ letter, title: name, slot }) => {
    let paragraph = 0;
    const blocks = [...(contents[slot] ?? []), ...(slot === 'appendix' ? moved : [])];
    return {
      id: `section-${slot}`,
      title: letter ? `${letter}. ${name}` : name,
      blocks: blocks.map((block) => noted(block, slot === 'supporting' && block.text ? (paragraph += 1) : null)),
    };
  });
  return { title, form, header, sections, sources };
}

/** Blocks that say something: an empty table or text is none. */
export const given = (...blocks: readonly (Block | null | undefined | false)[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block && (block.text?.trim() || (block.table && block.table.rows.length > 0)) ? [block] : [],
  );
