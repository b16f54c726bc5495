import type { Span } from './mark.ts';

const goesOnAbout =
  /^ ?(?:其|该(?:患者|老人|家庭|户|儿童|居民)|他|她|目前，?其|我(?:没有|觉得|家|[妈爸父母]|老|儿|女|自己|每月|一个月|现在|[们的])|现[，患]|老人|孩子|本人|两人|二人|夫妻|夫妇|一家|患者|申请人|当事人|母子|父子|父女|母女|祖孙)|其[妻夫子女父母家本]|我(?:没有|家|[妈爸父母]|丈夫|老[伴公婆]|妻|儿子|女儿|自己)|该(?:老人|患者|户|申请人|家庭|居民|村民|儿童|同志)/;

/** The sentences with a private name, and those after them that go on with 其 or 该患者. */
export function sentencesAbout(plain: string, people: readonly Span[]): [number, number][] {
  const found: [number, number][] = [];
  let person = 0;
  let spoken = false;
  for (const { index: from, 0: words } of plain.matchAll(/[^。！？\n]+/g)) {
    const to = from + words.length;
    while (person < people.length && (people[person]?.from ?? 0) < from) person += 1;
    const named = (people[person]?.from ?? Number.POSITIVE_INFINITY) < to;
    const goesOn: boolean = spoken && goesOnAbout.test(words);
    spoken = named || goesOn;
    if (spoken) found.push([from, to]);
  }
  return found;
}
