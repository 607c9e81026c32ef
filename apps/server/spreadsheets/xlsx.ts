import writeXlsxFile from 'write-excel-file/node';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with one sheet, the first row of which is its heading. Cells are texts, so that none is reckoned with. */
export function xlsx(sheet: string, rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [head = [], ...rest] = rows;
  const heading = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data = [heading, ...rest.map((row) => row.map((value) => ({ value, type: String })))];
  return writeXlsxFile(data, { sheet, stickyRowsCount: 1 }).toBuffer();
}
