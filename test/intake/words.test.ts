import { expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';
import type { IntakeItem } from '../../shared/model/reading/intake.ts';

const only = (text: string, ourUnit = '云澜市民政局') => {
  const { items } = readIntake(text, ourUnit);
  expect(items).toHaveLength(1);
  return items[0] as IntakeItem;
};
const doubtsOf = ({ doubts }: IntakeItem) => doubts.map(({ field }) => field);

test('「三家会办」是抬头里的三家；「你局会同…」由你局主办；「和发改委一起办」不知谁主办，存疑', () => {
  const three = only(
    '市民政局、市教育局、市卫健委：\n市九届人大四次会议第71号建议《关于开设托育夜班的建议》，市教育局牵头，三家会办。\n2026年3月2日',
  );
  expect(three).toMatchObject({ leadUnit: '市教育局', role: 'co' });
  expect(three.coUnits.sort()).toEqual(['市卫健委', '市民政局']);
  const joined = only('第72号建议请你局会同市财政局、市医保局于两周内研究办理，2026年5月6日前答复代表。');
  expect(joined).toMatchObject({ role: 'lead', leadUnit: '你局', coUnits: ['市财政局', '市医保局'] });
  const together = only('@民政老孙 73号建议《关于修缮凉亭的建议》和发改委一起办，2026年5月6日前答复');
  expect(together).toMatchObject({ role: null, coUnits: ['发改委'] });
  expect(doubtsOf(together)).toContain('role');
  const led = only('74号建议《关于修缮水塔的建议》你们和发改委、残联一起办，你们牵头');
  expect(led).toMatchObject({ role: 'lead', leadUnit: '你们', coUnits: ['发改委', '残联'] });
});

test('「12月20日前」的年份从通知的落款取，写成汉字的年份、文中另有年份也一样；早于交办日期的当作次年存疑', () => {
  const notice = (signed: string, due: string) =>
    only(
      `市民政局：\n2019年以来代表多次提出，现将市九届人大四次会议第75号建议《关于增设公厕的建议》交由你局主办，市住建局会办，请于${due}前答复代表。\n${signed}`,
    );
  for (const signed of ['2026年9月1日', '二〇二六年九月一日']) {
    const item = notice(signed, '12月20日');
    expect(item).toMatchObject({ assignedOn: '2026-09-01', dueOn: '2026-12-20' });
    expect(doubtsOf(item)).not.toContain('dueOn');
  }
  const next = notice('2026年11月1日', '1月20日');
  expect(next.dueOn).toBe('2027-01-20');
  expect(doubtsOf(next)).toContain('dueOn');
});

test('表头和落款上的届次、交办日期、期限、公开和督办，每一件都有', () => {
  const { items } = readIntake(
    `云澜市政府办公室关于交办市九届人大四次会议代表建议的通知
编号	标题	领衔代表	主办单位	会办单位
81	关于建设雨棚的建议	海棠	市民政局	无
82	关于建设凉亭的建议	白芷	市城管局	市民政局
主办件2026年6月8日前答复，会办件4月8日前反馈。以上各件代表均同意公开，均为市领导领衔督办件。
云澜市人民政府办公室 2026年3月8日印发`,
    '云澜市民政局',
  );
  const all = { term: 9, meeting: 4, assignedOn: '2026-03-08', consent: 'yes', keySupervision: true };
  expect(items).toMatchObject([
    { ...all, number: '81', dueOn: '2026-06-08' },
    { ...all, number: '82', dueOn: '2026-04-08' },
  ]);
});

test('原文一字不改：全角数字、繁体、空行和缩进都照原样', () => {
  const body =
    '　　近年來，我市Ａ座樓道養老設施老化，共有１２處未修，羣衆反映較多.\n\n　　一、建議由民政部門(會同街道)牵头排查；\n　　二、安排資金20萬元。';
  const item = only(
    `市九届人大四次会议第83号建议\n案由：关于修缮楼道的建议\n主办单位：市民政局\n会办单位：无\n正文：\n${body}`,
  );
  expect(item.body).toBe(body);
  const taiwan = only(
    '提案編號：0256\n案由：關於完善臨時救助機制的提案\n提案者：陳麗華\n主辦單位：市民政局\n會辦單位：市慈善總會',
  );
  expect(taiwan).toMatchObject({ title: '關於完善臨時救助機制的提案', coUnits: ['市慈善總會'], leadUnit: '市民政局' });
  expect(taiwan.proposers).toMatchObject([{ name: '陳麗華' }]);
});

test('有字没认出的不当作没写：在最像的一栏存疑，哪一栏都不像的说明没有用到', () => {
  const { items, notes } = readIntake(
    '建议编号：84\n案由：关于增设邮筒的建议\n代表：海棠\n主办单位：市民政局\n会办单位：无\n来件交去：2026年3月4日\n回文限至：2026年6月4日\n天气：多云转晴',
    '云澜市民政局',
  );
  expect(items[0]?.doubts.map(({ field }) => field).sort()).toEqual(['assignedOn', 'dueOn']);
  expect(notes.join()).toContain('天气：多云转晴');
});

test('「你单位角色」一栏旁边的「其他单位」：主办的主办单位、会办的会办单位里补上我单位', () => {
  const { items } = readIntake(
    `市民政局：
现将九届人大四次会议涉及你单位的代表建议下达如下。主办建议6月12日前、会办建议4月3日前完成。
建议号	建议名称	提出代表	你单位角色	其他单位
11	关于修缮敬老院的建议	海棠	主办	会办：市卫健委、市财政局
12	关于安装路灯的建议	白芷	会办	主办：市城管局；会办：市教育局
2026年3月6日印发`,
    '云澜市民政局',
  );
  expect(items).toMatchObject([
    { number: '11', role: 'lead', leadUnit: '市民政局', coUnits: ['市卫健委', '市财政局'], dueOn: '2026-06-12' },
    { number: '12', role: 'co', leadUnit: '市城管局', coUnits: ['市教育局', '市民政局'], dueOn: '2026-04-03' },
  ]);
});

test('并案的几件写在一句里的主办、会办，每一件都有；改编号的以改后的号为准', () => {
  const { items } = readIntake(
    '第31号《关于布点助餐站的提案》（提案人：海棠）、第32号《关于扶持助餐站的提案》（提案人：白芷），并案后由市民政局主办，市商务局会办。主办单位2026年8月10日前答复，会办单位2026年5月15日前出具意见。',
    '云澜市民政局',
  );
  expect(items).toMatchObject(
    ['31', '32'].map((number) => ({
      number,
      role: 'lead',
      leadUnit: '市民政局',
      coUnits: ['市商务局'],
      dueOn: '2026-08-10',
    })),
  );
  const renamed = only(
    '海棠代表提出的第3号议案《关于设立安息堂的议案》作为建议处理，编为第88号建议，由你局主办，市财政局会办。',
  );
  expect(renamed.number).toBe('88');
});

test('方框里打了勾的单位才算；「(主办)某局」的括号在单位前面；「人：」「始：」「止：」是提出人和起止日期', () => {
  const ticked = only(
    '九届政协四次会议 第41号\n题：关于保护地名的提案\n人：东方晓　海棠\n主：□市文旅局　☑市民政局　□市农业农村局\n会：☑市文旅局　□市住建局\n始：2026年1月30日　止：2026年4月30日',
  );
  expect(ticked).toMatchObject({ role: 'lead', leadUnit: '市民政局', coUnits: ['市文旅局'] });
  expect(ticked).toMatchObject({ assignedOn: '2026-01-30', dueOn: '2026-04-30' });
  expect(ticked.proposers.map(({ name }) => name)).toEqual(['东方晓', '海棠']);
  const ahead = only('编号：42\n标题：关于选址的建议\n承办单位：(主办)市自然资源局,(会办)市民政局');
  expect(ahead).toMatchObject({ role: 'co', leadUnit: '市自然资源局', coUnits: ['市民政局'] });
});

test('牵头—、〔主〕〔协〕、承办(主)承办(会)各种写法，主办、会办分得清；阅研办理是办理', () => {
  const card = only(
    '◎ 案号：61\n◎ 主题：关于做好村站合并工作的建议\n◎ 交办 2026年3月23日；反馈代表 2026年6月23日\n◎ 承办单位意见：牵头—市民政局；配合—市委编办、市财政局',
  );
  expect(card).toMatchObject({
    ...{ title: '关于做好村站合并工作的建议', role: 'lead', leadUnit: '市民政局', coUnits: ['市委编办', '市财政局'] },
    ...{ assignedOn: '2026-03-23', dueOn: '2026-06-23' },
  });
  const bracketed = only(
    '编号：17\n二、事由：关于规范收养评估的建议\n三、送办单位：市民政局〔主〕 市公安局 市司法局〔协〕\n四、自2026年3月12日起交办',
  );
  expect(bracketed).toMatchObject({ role: 'lead', coUnits: ['市公安局', '市司法局'], assignedOn: '2026-03-12' });
  const asked = only('第12号\n题目：关于寒冬救助的建议\n拟办意见：请市民政局阅研办理，市公安局配合。');
  expect(asked).toMatchObject({ role: 'lead', leadUnit: '市民政局', coUnits: ['市公安局'] });
  const { items } = readIntake(
    '序,编号,建议标题,领衔代表,承办(主),承办(会),下达,应复\n1,133,关于儿童康复的建议,关秋水,市民政局,"市残联、市教育局",2026/3/2,2026/6/2\n2,158,关于监护干预的建议,潭溪月,市检察院,"市民政局、市妇联",2026/3/2,2026/4/24',
    '云澜市民政局',
  );
  expect(items).toMatchObject([
    { role: 'lead', coUnits: ['市残联', '市教育局'], assignedOn: '2026-03-02', dueOn: '2026-06-02' },
    { role: 'co', leadUnit: '市检察院', coUnits: ['市民政局', '市妇联'] },
  ]);
});

test('别的局来函征求会办意见：我局是来函单位，贵单位是抬头里的几家；要材料的也是会办', () => {
  const letter = only(
    '市民政局、市残联：\n市九届人大四次会议第251号建议《关于公共交通适老化的建议》（沙鸥、凌波代表提出）由我局主办、贵单位会办。请于4月20日前将书面意见反馈我局。\n附件：建议原文\n云澜市交通运输局\n2026年3月25日',
  );
  expect(letter).toMatchObject({
    ...{ role: 'co', leadUnit: '云澜市交通运输局', coUnits: ['市民政局', '市残联'] },
    ...{ assignedOn: '2026-03-25', dueOn: '2026-04-20' },
  });
  expect(
    only(
      '市民政局、市农业农村局：\n省民政厅来函，省政协十三届四次会议第0720号提案《关于互助养老的提案》涉及我市，请市民政局于2026年5月8日前提供书面材料，经市政府办公室统一回复。\n2026年4月15日',
    ),
  ).toMatchObject({ role: 'co', dueOn: '2026-05-08' });
});

test('识别件：分号当了冒号、6月11曰、口当了方框、日期和姓名断成两行，照样读出', () => {
  const scanned = only(
    '编  号：53\n建议标题；关于公益性公墓规划的建议\n领衔代表;钟灵秀\n承办单位 : 主办 市民政局   会办 市林业局\n交办时间：2026年3月11日    答复时间：2026年6月11曰前\n督办：一般口 重点■\n公开意见：同意■ 不同意口',
  );
  expect(scanned).toMatchObject({
    ...{ title: '关于公益性公墓规划的建议', proposers: [{ name: '钟灵秀' }], role: 'lead', coUnits: ['市林业局'] },
    ...{ dueOn: '2026-06-11', keySupervision: true, consent: 'yes' },
  });
  const cut = only(
    '编号 ：  17\n6\n届  次：市九届人\n大一次会议\n领衔代表：谭\n 宇\n建议标题： 关于完善保障体系的建议\n主办单位：市民政局\n交办日期：2026年2月\n28日',
  );
  expect(cut).toMatchObject({
    number: '176',
    term: 9,
    meeting: 1,
    proposers: [{ name: '谭宇' }],
    assignedOn: '2026-02-28',
  });
});

test('两件并案由你局主办：前一件也是主办；督查室又说「主办城管局你们会办」是两家', () => {
  const { items } = readIntake(
    '市民政局：\n将市政协十五届四次会议第63号《关于推进移风易俗的提案》（席慕云）与第71号《关于整治攀比的提案》（严冬）并案，由你局主办，市委宣传部会办。两件提案人均不同意公开。\n2026年3月27日',
    '云澜市民政局',
  );
  expect(items).toMatchObject([
    { number: '63', role: 'lead', coUnits: ['市委宣传部'], consent: 'no' },
    { number: '71', role: 'lead', coUnits: ['市委宣传部'], consent: 'no' },
  ]);
  expect(only('第150号 关于加装公园厕所的建议，主办城管局你们会办')).toMatchObject({ role: 'co', leadUnit: '城管局' });
});
