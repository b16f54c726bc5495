import { describe, expect, test } from 'vitest';
import { passageWith } from '../../shared/domain/search/marks.ts';
import { readSearch } from '../../shared/domain/search/query.ts';
import { placedText, plainText } from '../../shared/domain/search/text.ts';

const all = (text: string) => readSearch(text).all;
const words = (text: string) => ({ what: 'words', text });

describe('检索框里写的，怎样理解', () => {
  test('空格分开的词都要有，全角空格也算', () => {
    expect(all('养老 助餐　补贴')).toEqual([words('养老'), words('助餐'), words('补贴')]);
    expect(readSearch('').all).toEqual([]);
  });

  test('引号里的连着找，各种引号都认', () => {
    for (const text of ['"老年 助餐"', '“老年 助餐”', '「老年 助餐」', '"老年 助餐”']) {
      expect(all(text)).toEqual([words('老年 助餐')]);
    }
    expect(all('养老“社区 食堂”补贴')).toEqual([words('养老'), words('社区 食堂'), words('补贴')]);
  });

  test('词前加减号的不要；词中的减号是字', () => {
    expect(readSearch('养老 -助餐 －"上门 服务"')).toEqual({
      all: [words('养老')],
      none: [words('助餐'), words('上门 服务')],
      remarks: [],
    });
    expect(all('0570-3000001 -')).toEqual([words('0570-3000001'), words('-')]);
  });

  test('检索项用半角或全角冒号，冒号后可以空一格', () => {
    for (const text of ['代表:陈若安', '委员：陈若安', '提出人： 陈若安', '代表:“陈若安”']) {
      expect(all(text)).toEqual([{ what: 'people', text: '陈若安' }]);
    }
    expect(all('单位:财政局 文号:民函〔2021〕3号 编号:第77号 案由:助餐')).toEqual([
      { what: 'unit', text: '财政局' },
      { what: 'document', text: '民函〔2021〕3号' },
      { what: 'number', text: '77' },
      { what: 'title', text: '助餐' },
    ]);
    expect(readSearch('-代表:陈若安').none).toEqual([{ what: 'people', text: '陈若安' }]);
  });

  test('届次可以写全，也可以只写届，或写数字', () => {
    const session = (kind: string | null, level: string | null, term: number, meeting: number | null) => [
      { what: 'session', kind, level, term, meeting },
    ];
    expect(all('届次:市九届五次')).toEqual(session(null, 'municipal', 9, 5));
    expect(all('届次:九届')).toEqual(session(null, null, 9, null));
    expect(all('届次:9-5')).toEqual(session(null, null, 9, 5));
    expect(all('届次:市十五届人大四次会议')).toEqual(session('npc-suggestion', 'municipal', 15, 4));
    expect(all('届次:市政协第七届委员会第一次会议')).toEqual(session('cppcc-proposal', 'municipal', 7, 1));
    expect(all('届次:十四届全国人大三次会议')).toEqual(session('npc-suggestion', 'national', 14, 3));
  });

  test('类别是建议、提案或办理结果，年可以是一段', () => {
    expect(all('类别:提案 类别:b 类:C类 满意:基本满意')).toEqual([
      { what: 'kind', kind: 'cppcc-proposal' },
      { what: 'class', text: 'b' },
      { what: 'class', text: 'C' },
      { what: 'satisfaction', text: '基本满意' },
    ]);
    expect(all('年:2021 年:2019—2021年 年：2021-2019')).toEqual([
      { what: 'years', from: 2021, until: 2021 },
      { what: 'years', from: 2019, until: 2021 },
      { what: 'years', from: 2019, until: 2021 },
    ]);
  });

  test('看不懂的都说出来，不悄悄丢掉', () => {
    expect(readSearch('部门:财政')).toEqual({
      all: [words('部门:财政')],
      none: [],
      remarks: ['「部门:」不是检索项，已按文字检索。'],
    });
    expect(readSearch('“养老 服务')).toEqual({
      all: [words('养老 服务')],
      none: [],
      remarks: ['引号没有成对，已把“养老 服务”当作一个词语检索。'],
    });
    expect(readSearch('年:去年').remarks).toEqual(['「年:去年」看不懂，没有计入；写成 年:2021或 年:2019-2021。']);
    expect(readSearch('-届次:上届').remarks).toEqual([
      '「-届次:上届」看不懂，没有计入；写成 届次:市九届五次、届次:九届或 届次:9-5。',
    ]);
    expect(readSearch('类别:其他').remarks).toHaveLength(1);
    expect(readSearch('代表:').remarks).toEqual(['「代表:」后面没有写内容，没有计入。']);
    expect(readSearch('""').remarks).toHaveLength(1);
    expect(readSearch('10:30 http://example.cn').remarks).toEqual([]);
  });
});

describe('「含有」是什么意思', () => {
  test('全角半角、大小写、各种括号引号破折号一样', () => {
    expect(plainText('云民函〔２０２１〕３号')).toBe(plainText('云民函[2021]3号'));
    expect(plainText('“ＰＭ２.５”—')).toBe('"pm2.5"-');
  });

  test('繁体简体一样：单晓曾找得到單曉曾', () => {
    expect(plainText('單曉曾委員關於養老服務')).toBe('单晓曾委员关于养老服务');
    const { plain, from, shown } = placedText('見單曉曾');
    expect(plain).toBe('见单晓曾');
    expect(shown[from[1] ?? 0]).toBe('單');
    expect(passageWith('請單曉曾委員閱', ['单晓曾'])?.filter(({ hit }) => hit)).toEqual([
      { text: '單曉曾', hit: true },
    ]);
  });

  test('①不是1，⑴仍是(1)，上标仍是数字', () => {
    expect(plainText('第①项')).toBe('第①项');
    expect(plainText('第①项')).not.toContain('1');
    expect(plainText('㊀')).not.toBe('一');
    expect(plainText('⑴')).toBe('(1)');
    expect(plainText('㎡')).toBe(plainText('m2'));
  });

  test('空白和换行不计，字母数字之间的算一个空格', () => {
    expect(plainText('陈　若\n安 \u200b代表')).toBe('陈若安代表');
    expect(plainText(' New \n York  2018 年')).toBe('new york 2018年');
  });

  test('标点也是字', () => {
    expect(plainText('养老、助餐')).not.toContain('养老助餐');
  });

  test('每个字都知道来自原文何处', () => {
    const text = '见《ＡＢ c》：㈠第 １ 条é…𠮷';
    const { shown, plain, from, until } = placedText(text);
    expect(plain).toBe(plainText(text));
    const back = plain.split('').map((_, at) => shown.slice(from[at], until[at]));
    expect(back.join('|')).toBe('见|《|Ａ|Ｂ| |c|》|：|㈠|㈠|㈠|第|１|条|é|…|…|…|𠮷|𠮷');
  });

  test('节录不把命中的词切成半个', () => {
    const passage = passageWith(`食堂${'餐'.repeat(51)}食堂${'饭'.repeat(40)}`, ['食堂']);
    expect(passage?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['食堂', '食堂']);
    expect(passage?.at(-1)).toEqual({ text: '…', hit: false });
  });
});
