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

test('「∶」「∕」当作冒号和斜线；口、□是没有勾的框，勾了哪一项就是哪一项', () => {
  const text = `云州市六届人大二次会议
建议编号∶88
建议名称∶关于老旧小区增设休息座椅的建议
提出人∶易水寒
主办单位∶市住建局
会办单位∶市民政局
交办日期∶2026∕3∕11
会办意见报送∶2026∕4∕11
公开：口不同意 ☑同意`;
  expect(read(text, '云州市民政局')).toMatchObject([
    { number: '88', role: 'co', assignedOn: '2026-03-11', dueOn: '2026-04-11', consent: 'yes' },
  ]);
});

test('清单下面一行的期限说的是全部；联名只写人数的不是人名；一行开头的号是编号', () => {
  const list = [
    '提案号\t案由\t第一提案人\t联名\t主办\t会办',
    '0216\t关于做好冬季取暖救助的提案\t易水寒\t0\t市民政局\t市财政局',
    '0251\t关于加强乡村公墓管理的提案\t苏青禾\t3\t市农业农村局\t市民政局',
    '交办日期：2026年2月10日\t\t答复期限：2026年5月10日\t\t会办意见：2026年3月10日',
  ].join('\n');
  const items = read(list, '云州市民政局');
  expect(items).toMatchObject([
    { number: '0216', assignedOn: '2026-02-10', dueOn: '2026-05-10', proposers: [{ name: '易水寒' }], doubts: [] },
    { number: '0251', dueOn: '2026-03-10', doubts: [{ field: 'proposers', reason: '联名3人，没有写姓名' }] },
  ]);
  const sections = read(
    '市六届人大二次会议建议\n●主办\n88 《关于增设座椅的建议》易水寒\n121 《关于扶持社工的建议》苏青禾',
    '云州市民政局',
  );
  expect(sections.map(({ number }) => number)).toEqual(['88', '121']);
});

test('「由某代表领衔，某、某代表联名」都是提出人；「请勿上网」就是不同意公开', () => {
  const [item] = read(
    '市六届人大二次会议第88号建议《关于增设座椅的建议》由易水寒代表领衔，苏青禾、沈江代表联名提出，由你局主办。代表要求答复内容请勿上网。',
    '云州市民政局',
  );
  expect(item?.proposers.map(({ name }) => name)).toEqual(['易水寒', '苏青禾', '沈江']);
  expect(item?.consent).toBe('no');
});
