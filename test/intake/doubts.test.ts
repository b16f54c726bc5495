import { expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';
import type { NamedUnit } from '../../shared/domain/names/units/unit-meant.ts';
import type { IntakeField, IntakeItem } from '../../shared/model/reading/intake.ts';

const only = (text: string, directory: readonly NamedUnit[] = []) => {
  const { items } = readIntake(text, '清河市民政局', { directory });
  expect(items).toHaveLength(1);
  return items[0] as IntakeItem;
};
const reasonAt = ({ doubts }: IntakeItem, field: IntakeField) =>
  doubts.find((doubt) => doubt.field === field)?.reason ?? null;

const slip = (...lines: string[]) =>
  ['编号：51', '案由：关于修缮敬老院的建议', '届次：市八届人大四次会议', ...lines].join('\n');

test('落款日期只有交办的文才当作交办日期；商请、复函、延期、方案的落款存疑', () => {
  const under = (title: string) =>
    only(
      `${title}\n清河市民政局：\n市八届人大四次会议第51号建议《关于修缮敬老院的建议》由你局主办，市财政局会办，请于2026年6月30日前答复。\n清河市人民政府办公室\n2026年3月18日`,
    );
  const handed = under('关于交办市八届人大四次会议第51号建议的通知');
  expect([handed.assignedOn, reasonAt(handed, 'assignedOn')]).toEqual(['2026-03-18', null]);
  for (const title of ['关于延期办理第51号建议的复函', '关于催办第51号建议的通知', '关于印发重点建议督办方案的通知'])
    expect(reasonAt(under(title), 'assignedOn'), title).toContain('落款');
});

test('个人发来的邮件、请求协助的邮件，发出日期不一定是交办日期，存疑', () => {
  const mailed = (from: string, subject: string) =>
    only(
      `发件人：${from}\n时间：2026年3月9日\n主题：${subject}\n清河市民政局：第51号建议《关于修缮敬老院的建议》由你局主办，市财政局会办。`,
    );
  expect(reasonAt(mailed('市政府督查室', '交办第51号建议'), 'assignedOn')).toBeNull();
  expect(reasonAt(mailed('王小丫', '第51号建议'), 'assignedOn')).toContain('邮件');
});

test('栏里有字没认出的存疑：名字后面剩下的字、单位后面剩下的字', () => {
  const item = only(slip('提出人：鲁一凡、柏青、汪', '主办单位：市民政局', '会办单位：市财政局'));
  expect(reasonAt(item, 'proposers')).not.toBeNull();
  const unit = only(slip('主办单位：市民政局', '会办单位：市住房城乡建设局绿化'));
  expect(unit.coUnits).toEqual(['市住房城乡建设局']);
  expect(reasonAt(unit, 'coUnits')).toBe('「绿化」没有认出');
});

test('连在一起的两个单位按名录拆开；名录里有的单位不存疑，没有的存疑', () => {
  const glued = only(slip('主办单位：市民政局', '会办单位：市档案馆市地方志编纂中心'));
  expect([glued.coUnits, reasonAt(glued, 'coUnits')]).toEqual([['市档案馆', '市地方志编纂中心'], null]);
  const odd = slip('主办单位：市民政局', '会办单位：清河智汇谷');
  expect(reasonAt(only(odd), 'coUnits')).toBe('「清河智汇谷」不像单位名称，请核对');
  const known = [{ name: '清河智汇谷', shortName: '智汇谷' }];
  expect(reasonAt(only(odd, known), 'coUnits')).toBeNull();
});

test('像年份的编号、不成对的书名号、过远的期限、与交办同一天的期限，读到了也存疑', () => {
  const odd = only(
    '编号：2026\n案由：关于修订《养老条例的建议\n主办单位：市民政局\n会办单位：无\n交办日期：2026年3月1日\n答复期限：2026年3月1日',
  );
  expect(odd.doubts.map(({ field }) => field).sort()).toEqual(['dueOn', 'number', 'title']);
  const late = only(slip('主办单位：市民政局', '会办单位：无', '交办日期：2026年3月1日', '答复期限：2028年3月1日'));
  expect(reasonAt(late, 'dueOn')).toContain('一年多');
});

test('句子里写着而没有一栏用到的日期、单位、代表，落在最可能的那一栏存疑', () => {
  const item = only(
    '市八届人大四次会议第51号建议《关于修缮敬老院的建议》（领衔代表：鲁一凡）由市民政局主办，答复于2026年6月20日前送达。\n并请市财政局提出会办意见。\n柏青代表。\n要求6月25日前。',
  );
  expect(reasonAt(item, 'proposers')).toBe('「柏青代表」没有列为提出人，请核对');
  expect(reasonAt(item, 'dueOn')).toContain('几个期限');
});

test('不公开姓名不等于不公开答复；同意、不同意都写了的存疑；方框在字后面的照勾的算', () => {
  const consent = (words: string) => only(slip('主办单位：市民政局', '会办单位：无', words));
  expect(consent('备注：代表不同意公开姓名，但同意公开答复内容。').consent).toBe('yes');
  expect(reasonAt(consent('备注：代表同意公开标题，提案人不同意公开答复。'), 'consent')).toContain('既写同意');
  expect(consent('同意 公开 √  不同意 公开').consent).toBe('yes');
});

test('民政局（主）、财政局、残联：没有标的是会办；由甲主办改为乙主办，乙主办', () => {
  const led = only(slip('承办单位：市民政局（主）、市财政局、市残联'));
  expect(led).toMatchObject({ role: 'lead', leadUnit: '市民政局', coUnits: ['市财政局', '市残联'] });
  const changed = only(
    '市八届人大四次会议第51号建议《关于修缮敬老院的建议》由市民政局主办改为市卫生健康委主办、市民政局会办，会办意见于2026年4月20日前送市卫生健康委。',
  );
  expect(changed).toMatchObject({ role: 'co', leadUnit: '市卫生健康委', coUnits: ['市民政局'], dueOn: '2026-04-20' });
});

test('平台卡片上的按钮不算内容，[主办]打头的一行是一件', () => {
  const { items } = readIntake(
    '我的待办（2）\n[主办] 市人大六届四次 建议 第 209 号\n关于殡仪馆服务公开透明的建议\n领衔：袁满 | 交办：2026-03-24 | 公开：不公开\n[签收] [退回]\n[会办] 市政协六届四次 提案 第 88 号\n关于利用闲置厂房的提案\n提案人：江一舟 | 主办：市自然资源局 会办：市民政局 市工信局 | 交办：2026-03-26 | 会办截止：2026-04-26\n[签收] [退回]',
    '清河市民政局',
  );
  expect(items.map(({ number, role, leadUnit, dueOn }) => [number, role, leadUnit, dueOn])).toEqual([
    ['209', 'lead', null, null],
    ['88', 'co', '市自然资源局', '2026-04-26'],
  ]);
});

test('繁体的交办单各栏一样读，写出来照原样', () => {
  const { items } = readIntake(
    '清河市人大代表建議交辦單\n屆次：市十二屆人大五次會議\n編號：341\n建議標題：關於加強養老機構消防安全的建議\n提議代表：歐陽靖（清河大學）\n主辦單位：市民政局　會辦單位：市消防救援支隊、市住建局\n交辦日期：2026年3月9日　答覆期限：2026年6月9日\n是否同意公開：同意',
    '清河市民政局',
  );
  expect(items).toMatchObject([
    {
      ...{ number: '341', role: 'lead', coUnits: ['市消防救援支隊', '市住建局'], assignedOn: '2026-03-09' },
      ...{ dueOn: '2026-06-09', consent: 'yes', doubts: [] },
      proposers: [{ name: '歐陽靖', organization: '清河大學' }],
    },
  ]);
});
