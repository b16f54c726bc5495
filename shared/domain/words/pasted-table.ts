/**
 * A table pasted from a spreadsheet (tabs) or from a CSV file (commas, quotes): rows of trimmed cells with their line
 * in the text. Title lines above the header are left to the reader; wholly empty lines fall away. 「姓名\t科室」 → line 1
 * with 姓名 and 科室.
 */
export function pastedTable(text: string): { line: number; cells: string[] }[] {
  const separator = text.includes('\t') ? '\t' : !text.includes(',') && hasSemicolons(text) ? ';' : ',';
  const rows: { line: number; cells: string[] }[] = [];
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  /** Nothing but space in the cell so far. */
  let blank = true;
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index <= body.length; index += 1) {
    const sign = body[index] ?? '\n';
    if (quoted && index < body.length) {
      if (sign === '"' && body[index + 1] === '"') index += 1;
      else if (sign === '"') quoted = false;
      if (sign !== '"' || quoted) {
        cell += sign;
        if (sign.trim() !== '') blank = false;
      }
      if (sign === '\n') line += 1;
    } else if (sign === '"' && blank) {
      [cell, quoted] = ['', true];
    } else if (sign === separator) {
      cells.push(cell.trim());
      [cell, blank] = ['', true];
    } else if (sign === '\n') {
      cells.push(cell.trim());
      if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
      [cells, cell, quoted, blank] = [[], '', false, true];
      line += 1;
      begun = line;
    } else {
      cell += sign;
      if (blank && sign.trim() !== '') blank = false;
    }
  }
  return rows;
}

/** Whether a line has a semicolon outside of quotes. */
function hasSemicolons(text: string): boolean {
  return text
    .split('\n')
    .slice(0, -1)
    .some((line) => line.lastIndexOf(';') > line.lastIndexOf('"'));
}
