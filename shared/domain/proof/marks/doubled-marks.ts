import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

type Row = readonly [
  pattern: RegExp,
  right: (words: string) => string | null,
  message: string,
  severity?: 'warning' | 'advice',
];

/** 句号 stands before everything else, the mark that came first before the other. */
const stronger = (words: string) =>
  // 如下：。 announces what follows.
  words.startsWith('：')
    ? '：'
    : words.includes('。')
      ? '。'
      : words.includes('；')
        ? '；'
        : words.includes('，')
          ? '，'
          : (words[0] ?? '');

const rows: readonly Row[] = [
  [/(?<=[\u4e00-\u9fff”）])。{3,}$/gu, () => '。', '句末只用一个句号；表示省略用「……」'],
  [/\.{3,}|(?<!…)…(?!…)|。{3,}(?!$)/gu, () => '……', '省略号用六个点「……」，占两格'],
  [/([，；：、！？])\1{1,9}|。。(?!。)(?<!。。。)/gu, (words) => words[0] ?? '', '标点重复'],
  [/([，、；：。])(?!\1)[，、；：。]/gu, stronger, '两个标点连在一起'],
  [
    /、(?=等(?![级次候待同额价于效边高离距量份值闲]))|，(?=等(?:\d|[一二三四五六七八九十]|部门|单位|地))/gu,
    () => '',
    '「等」前不用标点',
  ],
  [/、(?=以及|及其?他|和(?!平|谐|睦)|或者)/gu, () => '', '连词前不用顿号', 'advice'],
  [/[！？][，、；：。]/gu, (words) => words[0] ?? '', '两个标点连在一起'],
  [/。(?=[”’]。)/gu, () => '', '句号重复'],
  [/(?<=[。！？][”’])。/gu, () => '', '句号重复'],
  [/……等等?|等等?……/gu, () => '等', '「等」与省略号不并用', 'warning'],
  [/(?<=[\u4e00-\u9fff])--+(?=[\u4e00-\u9fff])/gu, () => '——', '破折号占两格，用「——」', 'warning'],
  [/(?<=\d[年月日万亿%]?)——(?=\d)/gu, () => '—', '起止用一字线「—」，不用破折号'],
  [/^[，。；：、？！）”》〕]/gu, () => '', '段首不能是标点'],
];

/** 标点重复、连用、放错 and marks of the wrong kind: 。。, ：：, 、等, ..., 《甲》。”。 */
export function doubledMarks(text: string): Found[] {
  return rows.flatMap(([pattern, right, message, severity = 'error' as const]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => {
      // 、 alone before 等 is shown with it: what is taken out should be seen.
      const shown = right(words) === '' && text[index + words.length] === '等' ? `${words}等` : words;
      const stands = shown === words ? right(words) : '等';
      return foundAt(index, shown, { kind: 'mark', severity, right: stands, message });
    }),
  );
}
