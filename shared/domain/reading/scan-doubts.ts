import { type FieldRead, stretchesOf } from './scan-stretches.ts';

/** A text that was recognised from a picture; `unsure` are the places of signs that may be others. */
type Recognised = { text: string; unsure: readonly number[] };

type ScanDoubt = { field: string; passage: string; reason: string };

/** Each side of the sign, so that one finds it on the paper. */
const neighbours = 8;
const shown = 5;

/** For each field in whose words a sign may be wrong, a doubt that shows where. */
export function scanDoubts({ text, unsure }: Recognised, fields: readonly FieldRead[]): ScanDoubt[] {
  if (unsure.length === 0) return [];
  const found = stretchesOf(text);
  return fields.flatMap((read): ScanDoubt[] => {
    const { field } = read;
    const stretches = found(read).flat();
    const doubted = unsure.filter((place) => stretches.some(([from, to]) => place >= from && place < to));
    if (doubted.length === 0) return [];
    const more = doubted.length > shown ? `等${doubted.length}处` : '';
    const signs = doubted.slice(0, shown).map((place) => markedSign(text, place));
    return [{ field, passage: signs.join(' … ') + more, reason: '扫描识别不确定，请对照原件' }];
  });
}

/** The sign with its neighbours, itself in 【】. */
export function markedSign(text: string, place: number): string {
  const from = Math.max(place - neighbours, text.lastIndexOf('\n', place - 1) + 1);
  const end = text.indexOf('\n', place);
  const to = Math.min(place + 1 + neighbours, end < 0 ? text.length : end);
  return `${text.slice(from, place)}【${text.charAt(place)}】${text.slice(place + 1, to)}`;
}
