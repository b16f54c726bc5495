import { describe, expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';

const first = (text: string, ourUnit: string) => readIntake(text, ourUnit).items[0];

describe('交办文字的又一些写法', () => {
  test('栏目名拉开、冒号隔着空格的，一样读', () => {
    const item = first(
      '槐荫县第十九届人民代表大会第一次会议\n建 议 号  ： 54\n题    目  ： 关于推进农村公益性骨灰堂建设的建议\n领 衔 人  ： 龚丽霞（柳沟乡人大主席团）   电话 13991720856\n主办单位  ： 县民政局',
      '槐荫县民政局',
    );
    expect(item).toMatchObject({ number: '54', leadUnit: '县民政局' });
    expect(item?.proposers[0]).toMatchObject({ name: '龚丽霞', organization: '柳沟乡人大主席团' });
  });

  test('「主办——某局；会办——某局」', () => {
    const item = first(
      '政协梧桐区十一届五次会议提案交办单\n提案号：2026037\n案由：关于办好老年食堂的提案\n建议承办单位：主办——区民政局；会办——区市场监管局、区财政局',
      '梧桐区民政局',
    );
    expect(item).toMatchObject({ role: 'lead', leadUnit: '区民政局', coUnits: ['区市场监管局', '区财政局'] });
  });

  test('建议、提案各有期限的，各归各的', () => {
    const items = readIntake(
      '关于做好县八届人大二次会议和县政协九届二次会议建议提案办理工作的通知\n要求如下：代表建议2026年5月12日前答复；委员提案2026年5月31日前答复。\n1．县八届人大二次会议第17号建议《关于保护老地名的建议》（谭佩瑶），县民政局主办，县教育局会办；\n2．县政协九届二次会议第61号提案《关于设立管护基金的提案》（黎树人），县民政局独办。',
      '青溪县民政局',
    ).items;
    expect(items.map(({ dueOn }) => dueOn)).toEqual(['2026-05-12', '2026-05-31']);
  });

  test('「芮敏等三位省人大代表（芮敏、靳璞、郗望舒）」是三位', () => {
    const item = first(
      '省十三届人大六次会议第341号建议：省发展改革委转来芮敏等三位省人大代表（芮敏、靳璞、郗望舒）的《关于支持银发经济的建议》，请你局会办。',
      '凤岭市民政局',
    );
    expect(item?.proposers.map(({ name }) => name)).toEqual(['芮敏', '靳璞', '郗望舒']);
  });
});
