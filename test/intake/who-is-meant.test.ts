import { expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';

const read = (text: string, unit: string) => readIntake(text, unit).items;

test('带★的另有说法：重点、期限只说带★的，别的件照总的期限', () => {
  const text = `关于印发市政协三届四次会议提案清单的通知
提案办复期限为2026年7月10日；带★的为重点督办提案，办复期限为2026年6月5日。
提案号｜题目｜提案人｜主办｜协办
★7｜关于增加社区活动场地的提案｜易水寒｜市民政局｜无
19｜关于扶持社工机构的提案｜苏青禾｜市民政局｜市财政局`;
  expect(read(text, '云州市民政局')).toMatchObject([
    { number: '7', keySupervision: true, dueOn: '2026-06-05', doubts: [] },
    { number: '19', keySupervision: false, dueOn: '2026-07-10' },
  ]);
});

test('转来的邮件里「你局」是原来收件的单位，不是我局', () => {
  const text = `发件人：市住建局
市民政局：
转来原件，会办意见请于2026年4月10日前反馈。
—— 原始邮件 ——
> 市住建局：
> 市六届人大二次会议第88号建议《关于老旧小区增设休息座椅的建议》
> 由你局主办，市民政局会办，请于2026年6月1日前答复。`;
  expect(read(text, '云州市民政局')).toMatchObject([
    { number: '88', role: 'co', leadUnit: '市住建局', dueOn: '2026-04-10' },
  ]);
});

test('「是市民政局和市商务局分办」：是字不是单位名的一部分', () => {
  const [item] = read('政协61号《关于建设社区厨房的提案》是市民政局和市商务局分办，提案人柳如烟委员', '云州市民政局');
  expect(item).toMatchObject({ role: 'split' });
  expect(item?.coUnits.join('')).not.toContain('是');
});

test('名单末尾的「委员」不是前一人的单位；集体「提出的《…》」是提出单位', () => {
  const [one] = read(
    '市政协三届四次会议第61号提案《关于建设社区厨房的提案》（提案人：柳如烟、沈江委员），由你局主办，请于2026年6月1日前办复。',
    '云州市民政局',
  );
  expect(one?.proposers).toEqual([
    { name: '柳如烟', organization: null, phone: null },
    { name: '沈江', organization: null, phone: null },
  ]);
  const [two] = read(
    '现将民盟云州市委员会提出的《关于建设社区厨房的提案》（第61号）交由市民政局主办。',
    '云州市民政局',
  );
  expect(two?.collective?.name).toBe('民盟云州市委员会');
});
