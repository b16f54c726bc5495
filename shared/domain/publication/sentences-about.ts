import type { Span } from './mark.ts';

const goesOnAbout =
  /^ ?(?:其|该(?:患者|老人|家庭|户|儿童|居民)|他|她|目前，?其|我(?:没有|觉得|家|[妈爸父母]|老|儿|女|自己|每月|一个月|现在|[们的])|现[，患]|老人|孩子|本人|两人|二人|夫妻|夫妇|一家|患者|申请人|当事人|母子|父子|父女|母女|祖孙)|其[妻夫子女父母家本]|我(?:没有|家|[妈爸父母]|丈夫|老[伴公婆]|妻|儿子|女儿|自己)|该(?:老人|患者|户|申请人|家庭|居民|村民|儿童|同志)/;

/** 个案甲：男, 2号户, 第三例, 该户, 匡奶奶: one person is spoken of though no name is given. */
const oneNameless =
  /个案(?:[甲乙丙丁戊]|[一二三四五六七八九十\d]{1,2})|案例(?:[一二三四五六七八九十\d]{1,2})?：|(?<![\d栋幢楼座])\d{1,2}号(?:户|对象|个案|家庭)|第[一二三四五六七八九十\d]{1,2}(?:例|户)|(?<!应)该(?:户|家庭|患者|老人|居民|村民|当事人|申请人|儿童|来访人|来信人)|[\u4e00-\u9fff](?:大爷|大妈|大娘|奶奶|爷爷|阿婆|阿公|老汉|老太)/;
/** Named as 李某 or 王××, nobody is told of. */
const maskedName = /[\u4e00-\u9fff](?:某|[×＊*]{1,2})|化名/;

/** The sentences with a private name or of one person who is not named, and those after them that go on with 其 or 该患者. */
export function sentencesAbout(plain: string, people: readonly Span[]): [number, number][] {
  const found: [number, number][] = [];
  let person = 0;
  let spoken = false;
  for (const { index: from, 0: words } of plain.matchAll(/[^。！？\n]+/g)) {
    const to = from + words.length;
    while (person < people.length && (people[person]?.from ?? 0) < from) person += 1;
    const named =
      (people[person]?.from ?? Number.POSITIVE_INFINITY) < to || (oneNameless.test(words) && !maskedName.test(words));
    const goesOn: boolean = spoken && goesOnAbout.test(words);
    spoken = named || goesOn;
    if (spoken) found.push([from, to]);
  }
  return found;
}
