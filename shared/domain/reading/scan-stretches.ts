/** A field that was read of a recognised text: its words, and the passage in which they were found. */
export type FieldRead = { field: string; words: readonly string[]; passage: string };

type Stretch = [from: number, to: number];

/** Finds where in a text each of a field's words stands, spaces aside: within their passage where they are in it. */
export function stretchesOf(text: string): (read: FieldRead) => Stretch[][] {
  const { plain, places } = withoutSpaces(text);
  const asStands = ([from, to]: Stretch): Stretch => [places[from] ?? 0, (places[to - 1] ?? -1) + 1];
  return ({ words, passage }) => {
    const within = everyPlace(plain, passage);
    const stretches = words.map((each) => {
      const all = everyPlace(plain, each);
      const inside = all.filter(([from, to]) => within.some(([start, end]) => from >= start && to <= end));
      return inside.length > 0 ? inside : all;
    });
    // Words that are put otherwise than they stand there, a date for one: the passage decides.
    return (stretches.some((all) => all.length > 0) ? stretches : [within]).map((all) => all.map(asStands));
  };
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

function everyPlace(plain: string, words: string): Stretch[] {
  const wanted = words.replace(/\s/g, '');
  if (wanted === '') return [];
  const found: Stretch[] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1))
    found.push([at, at + wanted.length]);
  return found;
}
