/** A text that was recognised from a picture; `unsure` are the places of signs that may be others. */
type Recognised = { text: string; unsure: readonly number[] };

/** A field that was read of it: its words, and the passage in which they were found. */
type FieldRead = { field: string; words: readonly string[]; passage: string };

type ScanDoubt = { field: string; passage: string; reason: string };

/** Each side of the sign, so that one finds it on the paper. */
const neighbours = 8;
const shown = 5;

/** For each field in whose words a sign may be wrong, a doubt that shows where. */
export function scanDoubts({ text, unsure }: Recognised, fields: readonly FieldRead[]): ScanDoubt[] {
  if (unsure.length === 0) return [];
  const { plain, places } = withoutSpaces(text);
  return fields.flatMap(({ field, words, passage }): ScanDoubt[] => {
    const within = stretchesOf(plain, passage);
    const stretches = words.flatMap((each) => {
      const all = stretchesOf(plain, each);
      const inside = all.filter(([from, to]) => within.some(([start, end]) => from >= start && to <= end));
      return inside.length > 0 ? inside : all;
    });
    // Words that are put otherwise than they stand there, a date for one: the passage decides.
    const found = stretches.length > 0 ? stretches : within;
    const doubted = unsure.filter((place) =>
      found.some(([from, to]) => place >= (places[from] ?? 0) && place <= (places[to - 1] ?? -1)),
    );
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

function withoutSpaces(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    plain += text.charAt(at);
    places.push(at);
  }
  return { plain, places };
}

/** Every place at which words stand, spaces aside. */
function stretchesOf(plain: string, words: string): [number, number][] {
  const wanted = words.replace(/\s/g, '');
  if (wanted === '') return [];
  const found: [number, number][] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1))
    found.push([at, at + wanted.length]);
  return found;
}
