import { numberKey } from '../names/same-item.ts';
import { likeness, pairsOf, sameWords } from '../words/match.ts';

/** The item an opinion is recorded for. */
type Item = { number: string; title: string };
type Unit = { name: string; shortName: string };
/** An opinion's words, and the lines of it that were read as its signature. */
type Said = { words: string; signature: readonly string[] };

/** Which item and which unit an opinion speaks of is said at its beginning. */
const beginning = 600;
const cited =
  /(?:第\s*([0-9０-９A-Za-z]{1,12}|[〇零一二三四五六七八九十百千]{1,8})\s*号(?=[^，。；]{0,6}(?:建议|提案|议案|件|[）)》收]))|(?:建议|提案|议案)[（(]?(?:编号|第)?[：:]?\s*([0-9０-９A-Za-z]{1,12})\s*号)/g;
const titled = /《((?:关于)?[^《》]{4,80}?(?:建议|提案|议案))》/g;
/** From here on two titles are one, told with a word more or less. */
const sameTitle = 0.6;

/**
 * What an opinion names that is not the item or the unit it is recorded under, in words for the clerk: another number, another
 * 案由, another unit's signature. Empty where it names none, or also the right one.
 */
export function namedElsewhere({ words, signature }: Said, item: Item, unit: Unit): string[] {
  const lead = words.slice(0, beginning).normalize('NFKC').replace(/[\s]+/g, ' ');
  return [...otherNumber(lead, item), ...otherTitle(lead, item), ...otherSender(signature, unit)];
}

function otherNumber(lead: string, { number }: Item): string[] {
  const numbers = [...lead.matchAll(cited)].map(([, one, other]) => one ?? other ?? '');
  const [first] = numbers;
  const own = numberKey(number);
  return first === undefined || numbers.some((each) => numberKey(each) === own)
    ? []
    : [`文中写的是第${first}号，本件是第${number}号`];
}

function otherTitle(lead: string, { title }: Item): string[] {
  const titles = [...lead.matchAll(titled)].map(([, words = '']) => words);
  const bare = (words: string) => sameWords(words).replace(/^关于|的?(?:建议|提案|议案)$/g, '');
  const own = bare(title);
  const isOwn = (words: string) => {
    const theirs = bare(words);
    return theirs.includes(own) || own.includes(theirs) || likeness(pairsOf(theirs), pairsOf(own)) >= sameTitle;
  };
  return titles.length === 0 || titles.some(isOwn) ? [] : [`文中写的是《${titles[0]}》，本件是《${title}》`];
}

const unitEnd = /(?:局|委|委员会|办公室|办|厅|联合会|总会|法院|检察院|公司|支队|总队|部|中心)$/;
const place = /^[\u4e00-\u9fff]{1,6}?(?:省|市|县|区|州|盟|旗)(?=[\u4e00-\u9fff]{2})/;

/** Who signed is another unit: of neither do the characters stand in the other's name in their order. */
function otherSender(signature: readonly string[], unit: Unit): string[] {
  const signed = signature
    .map((line) => line.replace(/[（(].*?[)）]|[\s　]|[0-9０-９〇○零一二三四五六七八九十]{4}年.*$/g, ''))
    .filter((line) => line.length >= 3 && line.length <= 24 && unitEnd.test(line));
  const [first] = signed;
  if (first === undefined || signed.some((line) => isUnit(line, unit))) return [];
  return [`落款是“${first}”，不是${unit.name}`];
}

function isUnit(line: string, { name, shortName }: Unit): boolean {
  const bare = (words: string) => words.replace(/[（(].*?[)）]/g, '').replace(place, '');
  const theirs = bare(line);
  return [name, shortName].some((each) => {
    const own = bare(each);
    return theirs.includes(own) || own.includes(theirs) || inOrder(theirs, own) || inOrder(own, theirs);
  });
}

/** 卫健委 stands in 卫生健康委员会. */
function inOrder(short: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === short[at]) at += 1;
  return at === short.length;
}
