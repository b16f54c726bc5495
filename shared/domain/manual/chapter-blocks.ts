/** A piece of a chapter as it is shown and printed. */
export type ChapterBlock =
  | { as: 'heading' | 'paragraph'; text: string }
  | { as: 'steps' | 'points'; items: readonly string[] }
  | { as: 'picture'; picture: string; text: string }
  | { as: 'rows'; rows: readonly (readonly [name: string, says: string])[] };

/** A run of a chapter's words: plain, what stands on the screen, a key, or the name of another chapter. */
export type ChapterRun = { as: 'plain' | 'screen' | 'key' | 'chapter'; text: string };

/**
 * A chapter's text by its blocks: `## ` begins a heading, `1. ` a step, `- ` a point, `|a|b|` a row, `![words](name)` is a
 * picture; any other line is a paragraph.
 */
export function chapterBlocks(text: string): ChapterBlock[] {
  const blocks: ChapterBlock[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const read = blockOf(line);
    const last = blocks.at(-1);
    if (last && 'items' in last && 'items' in read && last.as === read.as) last.items = [...last.items, ...read.items];
    else if (last?.as === 'rows' && read.as === 'rows') last.rows = [...last.rows, ...read.rows];
    else blocks.push(read);
  }
  return blocks;
}

function blockOf(line: string): ChapterBlock {
  const heading = /^## (.+)$/.exec(line)?.[1];
  if (heading) return { as: 'heading', text: heading };
  const step = /^\d+\. (.+)$/.exec(line)?.[1];
  if (step) return { as: 'steps', items: [step] };
  const point = /^- (.+)$/.exec(line)?.[1];
  if (point) return { as: 'points', items: [point] };
  const [, text, picture] = /^!\[(.+)\]\(([\w-]+)\)$/.exec(line) ?? [];
  if (text && picture) return { as: 'picture', picture, text };
  const [, name, says] = /^\| (.+) \| (.+) \|$/.exec(line) ?? [];
  if (name && says) return { as: 'rows', rows: [[name, says]] };
  return { as: 'paragraph', text: line };
}

const marks = /「([^」]+)」|`([^`]+)`|\[\[([^\]]+)\]\]/g;

/** The runs of a line: 点「送审」，或者按 `Ctrl+Enter`，见[[稿件]]. */
export function chapterRuns(line: string): ChapterRun[] {
  const runs: ChapterRun[] = [];
  let at = 0;
  const put = (as: ChapterRun['as'], text: string) => {
    if (text !== '') runs.push({ as, text });
  };
  for (const found of line.matchAll(marks)) {
    put('plain', line.slice(at, found.index));
    const [whole, screen, key, chapter] = found;
    put(screen ? 'screen' : key ? 'key' : 'chapter', screen ?? key ?? chapter ?? '');
    at = found.index + whole.length;
  }
  put('plain', line.slice(at));
  return runs;
}

/** A line without its signs, as it is searched and read aloud: 见[[稿件]] → 见稿件. */
export function chapterWords(line: string): string {
  return chapterRuns(line)
    .map(({ as, text }) => (as === 'screen' ? `「${text}」` : text))
    .join('');
}
