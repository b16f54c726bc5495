/** One sign of a line: how sure the recogniser is of it, and where in the line it stands, 0 at its beginning and 1 at its end. */
export type ReadSign = { sign: string; sure: number; at: number };

/** What the recogniser said for each step along a line: of every sign how likely it is; sign 0 is none. */
type Steps = { count: number; signs: number; data: Float32Array };

/** The signs of a line: the likeliest of each step, repeats and empty steps left out. */
export function signsAlong({ count, signs, data }: Steps, alphabet: readonly string[]): ReadSign[] {
  const read: ReadSign[] = [];
  let before = 0;
  for (let step = 0; step < count; step += 1) {
    const from = step * signs;
    let best = 0;
    for (let each = 1; each < signs; each += 1) if ((data[from + each] ?? 0) > (data[from + best] ?? 0)) best = each;
    const sure = data[from + best] ?? 0;
    const last = read.at(-1);
    if (best !== 0 && best !== before) read.push({ sign: alphabet[best - 1] ?? ' ', sure, at: (step + 0.5) / count });
    else if (best !== 0 && last && sure > last.sure) last.sure = sure;
    before = best;
  }
  return read;
}

/** Stands behind a sign that may be wrong while lines become paragraphs; none of any text. */
export const unsureMark = '\ue000';
