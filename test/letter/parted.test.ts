import { describe, expect, test } from 'vitest';
import { letterForOne } from '../../shared/domain/letter/parted.ts';
import { letterFileName } from '../../shared/domain/names/file-name.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { sampleContent } from '../samples/sample-letter.ts';

const deputies = ['沈知远代表', '乔木兰代表'];
const members = ['沈知远委员', '乔木兰委员', '裴志远委员'];
const mixed = ['民建临江市委会', '沈知远委员'];

const block = (text: string, more: Partial<LetterContent['blocks'][number]> = {}) =>
  ({ id: 'a', level: 0, text, sources: [], ...more }) as LetterContent['blocks'][number];
const letter = (change: Partial<LetterContent>) =>
  sampleContent({ salutation: '沈知远、乔木兰代表：', opening: '', blocks: [], closing: [], note: '', ...change });
const opening = (text: string, all = deputies, one = all[0] ?? '') =>
  letterForOne(letter({ opening: text }), all, one).opening;
const body = (text: string, all = deputies, one = all[0] ?? '') =>
  letterForOne(letter({ blocks: [block(text)] }), all, one).blocks[0]?.text;
const salutation = (text: string, all: string[], one: string) =>
  letterForOne(letter({ salutation: text }), all, one).salutation;

describe('每人一份：称呼', () => {
  test('写一个人的姓名和职务，「尊敬的」照旧', () => {
    expect(salutation('沈知远、乔木兰代表：', deputies, '乔木兰代表')).toBe('乔木兰代表：');
    expect(salutation('尊敬的沈知远、乔木兰代表：', deputies, '沈知远代表')).toBe('尊敬的沈知远代表：');
    expect(salutation('沈知远委员、乔木兰委员\n裴志远委员：', members, '裴志远委员')).toBe('裴志远委员：');
    expect(salutation('各位代表：', deputies, '沈知远代表')).toBe('沈知远代表：');
  });

  test('冒号后的问候随人数', () => {
    expect(salutation('尊敬的沈知远等3位委员：\n你们好！', members, '沈知远委员')).toBe('尊敬的沈知远委员：\n您好！');
  });

  test('单位不称「尊敬的」', () => {
    expect(salutation('尊敬的民建临江市委会、沈知远委员：', mixed, '民建临江市委会')).toBe('民建临江市委会：');
  });
});

describe('每人一份：开头和结尾', () => {
  test.each([
    ['你们提出的《关于…的建议》收悉。', '您提出的《关于…的建议》收悉。'],
    ['您们提出的建议收悉。', '您提出的建议收悉。'],
    ['你们两位提出的建议收悉。', '您提出的建议收悉。'],
    ['你们联名提出的建议收悉。', '您与其他代表联名提出的建议收悉。'],
    ['感谢你们对我市民政工作的关心和支持。', '感谢您对我市民政工作的关心和支持。'],
    ['感谢各位代表的关心，欢迎代表们继续提出意见。', '感谢您的关心，欢迎您继续提出意见。'],
    ['感谢两位代表对民政工作的支持。', '感谢您对民政工作的支持。'],
    ['谢谢大家！祝各位代表工作顺利。', '谢谢您！祝您工作顺利。'],
    ['谨向你们表示衷心感谢。', '谨向您表示衷心感谢。'],
    ['专此函复。', '专此函复。'],
  ])('%s', (words, due) => {
    expect(opening(words)).toBe(due);
    expect(letterForOne(letter({ closing: [words] }), deputies, '乔木兰代表').closing).toEqual([due]);
  });

  test('委员的函里「各位委员」同样改', () => {
    expect(opening('感谢各位委员的关心，感谢三位委员的支持。', members)).toBe('感谢您的关心，感谢您的支持。');
  });

  test('附注和联系信息里的「你们」也改', () => {
    const parted = letterForOne(
      letter({ note: '（你们可拨打12349）', contactLines: ['欢迎你们来电'] }),
      deputies,
      deputies[0] ?? '',
    );
    expect([parted.note, parted.contactLines]).toEqual(['（您可拨打12349）', ['欢迎您来电']]);
  });
});

describe('每人一份：正文', () => {
  test.each([
    ['你们在建议中提到的问题，我局已研究。', '您在建议中提到的问题，我局已研究。'],
    ['你们所反映的床位不足、你们那里的情况', '您所反映的床位不足、您那里的情况'],
    ['你们小区的助餐点已开放。', '您所在小区的助餐点已开放。'],
    ['我局将向各位代表报告进展。', '我局将向您报告进展。'],
    ['各位代表提出的意见很有价值。', '您提出的意见很有价值。'],
  ])('%s', (words, due) => {
    expect(body(words)).toBe(due);
  });

  test.each([
    '人大代表们在视察中提出意见。',
    '我局邀请了全体代表和各位代表、委员座谈。',
    '座谈会上，有关代表和三位代表视察了福利院。',
    '该项目由代表小组联系。',
    '市财政局和你我他养老服务中心',
    '沈知远、乔木兰代表提出的建议',
  ])('不是对收函人说的照旧：%s', (words) => {
    expect(body(words)).toBe(words);
  });

  test('不是收函人数的「三位代表」照旧', () => {
    expect(body('我局邀请三位代表视察。')).toBe('我局邀请三位代表视察。');
    expect(body('我局邀请两位代表视察。')).toBe('我局邀请您视察。');
  });

  test.each(['居民说：“你们的建议提得好。”', '《致各位代表的一封信》已寄出', '标语「感谢你们」'])(
    '引号和书名号里的话照旧：%s',
    (words) => {
      expect(body(words)).toBe(words);
    },
  );

  test('小标题改，表格不改', () => {
    const blocks = [block('关于你们提出的增设助餐点', { level: 1 }), block('项目\t你们\n床位\t3', { table: true })];
    expect(letterForOne(letter({ blocks }), deputies, deputies[0] ?? '').blocks.map(({ text }) => text)).toEqual([
      '关于您提出的增设助餐点',
      '项目\t你们\n床位\t3',
    ]);
  });
});

describe('每人一份：单位和个人都有', () => {
  test.each([
    ['民建临江市委会', '感谢贵委的关心。'],
    ['沈知远委员', '感谢您的关心。'],
  ])('给%s', (one, due) => {
    expect(opening('感谢你们的关心。', mixed, one)).toBe(due);
    expect(opening('感谢贵委和您的关心。', mixed, one)).toBe(due);
  });

  test.each([
    ['市工商联', '贵会'],
    ['市政协医卫界别', '贵界别'],
    ['市政协提案委员会', '贵委'],
    ['青石活动小组', '贵小组'],
  ])('给%s称%s', (one, word) => {
    expect(opening('你们提出的提案收悉，感谢您的支持。', [one, '沈知远委员'], one)).toBe(
      `${word}提出的提案收悉，感谢${word}的支持。`,
    );
  });
});

test('只有一个收函人的函一字不改', () => {
  const whole = letter({ opening: '你们提出的建议收悉。', salutation: '各位：' });
  expect(letterForOne(whole, ['沈知远代表'], '沈知远代表')).toBe(whole);
});

test('文件名：几位代表写几人，几个单位写几家', () => {
  const named = { letterKind: 'reply', proposalKind: 'cppcc-proposal', number: '77', documentNumber: null } as const;
  expect(letterFileName({ ...named, addressees: members })).toBe('第77号提案答复函（沈知远委员等3人）.docx');
  expect(letterFileName({ ...named, addressees: ['民建临江市委会', '市工商联'] })).toBe(
    '第77号提案答复函（民建临江市委会等2家）.docx',
  );
  expect(letterFileName({ ...named, addressees: mixed })).toBe('第77号提案答复函（民建临江市委会等2个主送）.docx');
});
