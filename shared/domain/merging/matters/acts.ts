import { actWords } from './act-words.ts';

/** No paragraph needs to be read further to know what was done. */
const longest = 600;

/** By its number whether a heading asks for an act. 「加强资金和活动监管」 asks for 查处. */
function actsAsked(heading: string): boolean[] {
  return actWords.map(([asked]) => asked.test(heading));
}

/** How much a text tells of each act, 0 to 1. 「取缔非法社会组织17家」 tells of 查处. */
function actsDone(text: string): number[] {
  const told = text.slice(0, longest);
  return actWords.map(([, done]) => 1 - 0.5 ** new Set(told.match(done) ?? []).size);
}

/** How far a text tells of the acts that one heading asks for and the others do not, for each heading, 0 to 1. */
export function actsAmong(headings: readonly string[]): (text: string) => number[] {
  const asked = headings.map(actsAsked);
  const counts = actWords.map((_, act) => asked.filter((row) => row[act]).length);
  const tells = counts.map((count, act) =>
    count === 0 ? 0 : ((actWords[act]?.[2] ?? 1) * (headings.length - count + 0.5)) / (headings.length - 0.5),
  );
  return (text) => {
    const done = actsDone(text);
    return asked.map((row) =>
      row.reduce((most, is, act) => (is ? Math.max(most, (done[act] ?? 0) * (tells[act] ?? 0)) : most), 0),
    );
  };
}
