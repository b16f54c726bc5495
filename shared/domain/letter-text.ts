import type { ComposedLetter, Line } from './compose.ts';

/**
 * A composed letter as plain text: one paragraph a line, the title on one line, rules left out. The .docx holds
 * exactly these characters, which is how an export is checked against the signed version.
 */
export function letterText({ lines }: ComposedLetter): string {
  return paragraphsOf(lines).join('\n');
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const out: string[] = [];
  let title = '';
  for (const line of lines) {
    const text = lineText(line);
    if (line.role === 'title') {
      title += text;
      continue;
    }
    if (title !== '') out.push(title);
    title = '';
    if (text !== '') out.push(text);
  }
  return title === '' ? out : [...out, title];
}

export function lineText({ runs }: Line): string {
  return runs.map(({ text }) => text).join('');
}
