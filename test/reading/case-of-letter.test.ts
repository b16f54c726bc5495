import { expect, test } from 'vitest';
import { caseOfLetter } from '../../shared/domain/reading/letter/case-of-letter.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';

function caseOf(text: string) {
  const [letter] = readLetters(text, '函.txt').letters;
  if (!letter) throw new Error('没有读出');
  return caseOfLetter(letter, '函.txt');
}

test('答复函的各栏成为件的各栏，带着原文和出处', () => {
  const reading = caseOf(
    '云民函〔2022〕7号\nB\n关于市八届人大三次会议第21号建议的答复\n水长东代表等4位代表：\n你们提出的《关于增加助餐点的建议》收悉，经商市财政局，现答复如下：\n已新增助餐点12个。\n云澜市民政局\n2022年5月6日\n（联系人：丁香，联系电话：5550001）\n主动公开',
  );
  expect(reading).toMatchObject({
    kind: { value: 'npc-suggestion', place: '函.txt' },
    level: { value: 'municipal' },
    session: { value: { term: 8, meeting: 3 } },
    number: { value: '21', passage: expect.stringContaining('第21号') },
    title: { value: '关于增加助餐点的建议' },
    proposers: { value: ['水长东'] },
    cosigners: { value: 3 },
    coUnits: { value: ['市财政局'] },
    replyUnit: { value: '云澜市民政局' },
    documentNumber: { value: '云民函〔2022〕7号' },
    answeredOn: { value: '2022-05-06' },
    resultClass: { value: 'B' },
    disclosure: { value: 'open' },
    handler: { value: '丁香' },
  });
  for (const field of Object.values(reading)) expect(field.passage).not.toBe('');
  expect(reading.body).toBeUndefined();
});

test('存疑的栏在件里仍存疑，写出的姓名留作可选；没写的栏没有', () => {
  const reading = caseOf(
    '关于市八届人大三次会议第21号建议的答复\n水长东、白云生等代表：\n你们提出的《关于增加助餐点的建议》（第12号）收悉，现答复如下：\n已新增助餐点12个。\n云澜市民政局\n202256',
  );
  expect(reading.number).toMatchObject({ value: null, doubt: expect.stringContaining('12') });
  expect(reading.answeredOn).toMatchObject({ value: null, passage: '202256' });
  expect(reading.proposers).toMatchObject({ value: null, options: [{ value: ['水长东', '白云生'] }] });
  expect(Object.keys(reading)).not.toContain('resultClass');
  expect(Object.keys(reading)).not.toContain('cosigners');
});

test('会办意见：主送单位是主办单位，自己是会办单位，它的文号和日期不是答复的', () => {
  const reading = caseOf(
    '关于市政协九届一次会议第8号提案的会办意见\n云财函〔2022〕3号\n市民政局：\n江上舟委员提出的《关于增加助餐点的提案》收悉，会办意见如下：\n支持。\n云澜市财政局\n2022年4月6日',
  );
  expect(reading).toMatchObject({
    kind: { value: 'cppcc-proposal' },
    number: { value: '8' },
    leadUnit: { value: '市民政局', passage: '市民政局：' },
    coUnits: { value: ['云澜市财政局'], passage: '云澜市财政局' },
  });
  for (const field of ['replyUnit', 'documentNumber', 'answeredOn', 'proposers']) {
    expect(Object.keys(reading)).not.toContain(field);
  }
});

test('建议原文：提出人、案由、编号之外有原文全文', () => {
  const reading = caseOf(
    '案由：关于增加助餐点的建议\n领衔代表：水长东\n编号：21\n近年来，老年人吃饭难问题突出，全市助餐点数量不足，分布也不均衡。\n建议：\n一、增加助餐点数量\n二、提高补助标准',
  );
  expect(reading).toMatchObject({
    kind: { value: 'npc-suggestion' },
    title: { value: '关于增加助餐点的建议' },
    proposers: { value: ['水长东'] },
    number: { value: '21' },
  });
  expect(reading.body?.value).toContain('二、提高补助标准');
  expect(Object.keys(reading)).not.toContain('replyUnit');
});
