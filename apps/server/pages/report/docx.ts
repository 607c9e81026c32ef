import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Table } from '../shared/tables.js';
import type { PrintedBlock, Report } from './report.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A report as a document for word processors: its title, headings in their styles, and tables whose head is repeated. */
export function docxOf(report: Report, base: string): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    creator: 'Converge',
    description: `Committee report in the form of ${report.form}`,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: clean(report.title), heading: HeadingLevel.TITLE }),
          ...report.header.map(({ field, value }) => paragraph(`${field}: ${value}`)),
          ...report.sections.flatMap(({ title, blocks }) => [
            new Paragraph({ text: clean(title), heading: HeadingLevel.HEADING_1 }),
            ...(blocks.length > 0 ? blocks.flatMap((block) => blockOf(block, base)) : [paragraph('None given.')]),
          ]),
          new Paragraph({ text: 'Where the figures come from', heading: HeadingLevel.HEADING_1 }),
          ...report.sources.map(
            ({ text, href }, index) =>
              new Paragraph({ children: [new TextRun(`[${index + 1}] `), link(clean(text), base + href)] }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blockOf({ heading, text, table, paragraph: number, note }: PrintedBlock, base: string) {
  const mark = note === null ? '' : ` [${note}]`;
  return [
    ...(heading ? [new Paragraph({ text: clean(heading), heading: HeadingLevel.HEADING_2 })] : []),
    ...(text ? [paragraph(`${number === null ? '' : `${number}. `}${text}${mark}`)] : []),
    ...(table ? [wordTable(table, base), paragraph(`${table.caption}.${mark}`)] : []),
  ];
}

const wordTable = ({ head, rows }: Table, base: string): WordTable =>
  new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(
          ({ text }) =>
            new TableCell({
              children: [new Paragraph({ children: [new TextRun({ text: clean(text), bold: true })] })],
            }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(
              ({ text, href }) =>
                new TableCell({
                  children: [
                    new Paragraph({ children: [href ? link(clean(text), base + href) : new TextRun(clean(text))] }),
                  ],
                }),
            ),
          }),
      ),
    ],
  });

const paragraph = (text: string): Paragraph => new Paragraph({ text: clean(text), spacing: { after: 120 } });

const link = (text: string, address: string): ExternalHyperlink =>
  new ExternalHyperlink({ link: address, children: [new TextRun({ text, style: 'Hyperlink' })] });

/** What XML cannot hold. */

const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
