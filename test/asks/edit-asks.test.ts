import { expect, test } from 'vitest';
import {
  askFrom,
  asksToStore,
  joinedWithFormer,
  moved,
  splitAt,
  textKey,
  withAsk,
} from '../../shared/domain/asks/edit-asks.ts';

const body = '老人吃饭难。建议：增设助餐点，并提高补贴。希望公布检查结果。';
const asks = [
  { statement: '增设助餐点', text: '增设助餐点，并提高补贴。' },
  { statement: '公布检查结果', text: '希望公布检查结果。' },
];
const statements = (of: readonly { statement: string }[]) => of.map(({ statement }) => statement);

test('选中原文的一段，列为一项要求，排在原文的先后里', () => {
  const one = askFrom(' 老人吃饭难。 ');
  expect(one).toEqual({ statement: '老人吃饭难', text: '老人吃饭难。' });
  expect(askFrom(' \n')).toBeNull();
  expect(one && statements(withAsk(asks, one, body))).toEqual(['老人吃饭难', '增设助餐点', '公布检查结果']);
  const strange = { statement: '别处的话', text: '别处的话' };
  expect(statements(withAsk(asks, strange, body)).at(-1)).toBe('别处的话');
});

test('两项并成一项，文字都在', () => {
  expect(joinedWithFormer(asks, 1)).toEqual([
    { statement: '增设助餐点', text: '增设助餐点，并提高补贴。\n希望公布检查结果。' },
  ]);
  expect(joinedWithFormer(asks, 0)).toEqual(asks);
});

test('一项拆成两项，在光标处分开', () => {
  const parted = splitAt(asks, 0, '增设助餐点，'.length);
  expect(statements(parted)).toEqual(['增设助餐点', '提高补贴', '公布检查结果']);
  expect(splitAt(asks, 0, 0)).toEqual(asks);
  expect(splitAt(asks, 9, 3)).toEqual(asks);
});

test('上移、下移；到头了不动', () => {
  expect(statements(moved(asks, 0, 1))).toEqual(['公布检查结果', '增设助餐点']);
  expect(moved(asks, 0, -1)).toEqual(asks);
  expect(moved(asks, 1, 1)).toEqual(asks);
});

test('空的不存；只写了一栏的补上另一栏', () => {
  expect(
    asksToStore([
      { statement: ' ', text: '' },
      { statement: '', text: '建议增设站点。' },
      { statement: '降价 ', text: '' },
    ]),
  ).toEqual([
    { statement: '增设站点', text: '建议增设站点。' },
    { statement: '降价', text: '降价' },
  ]);
});

test('原文只改了空格和全角半角，不算改过', () => {
  expect(textKey('第 1 项：增设站点。')).toBe(textKey('第1项:增设站点'));
  expect(textKey('增设站点')).not.toBe(textKey('增设网点'));
});
