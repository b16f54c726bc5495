import { describe, expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';

const read = (text: string, ourUnit = '滨湖市民政局') => readIntake(text, ourUnit).items;

describe('转来转去的交办文字', () => {
  test('原邮件里的「你局」是原邮件的主送单位，不是我单位', () => {
    const [item] = read(
      '民政局的同志：\n转来原邮件，会办意见请在2026年4月20日前反馈我局。\n—— 原始邮件 ——\n> 市住建局：\n> 市五届人大三次会议第88号建议《关于改造老旧小区的建议》，代表敬小满，\n> 现交你局主办，市民政局会办，答复时限2026年6月16日。',
    );
    expect(item).toMatchObject({
      ...{ role: 'co', leadUnit: '市住建局', coUnits: ['市民政局'], dueOn: '2026-04-20' },
      proposers: [{ name: '敬小满' }],
    });
  });

  test('主送我单位的，「你局」还是我单位', () => {
    const [item] = read(
      '市民政局：\n现将市政协四届五次会议第9号提案《关于规范殡葬服务的提案》交你局主办，市卫健局会办。',
    );
    expect(item).toMatchObject({ role: 'lead', coUnits: ['市卫健局'] });
  });

  test('「卫健局：40号……主办，民政局会办」，前头的单位主办，末行的日期管各件', () => {
    const items = read(
      '市五届人大三次会议建议分下去了\n民政局：31号 关于加强基层力量的建议（代表 戚小满）主办，编办会办\n卫健局：40号 关于推进家庭病床的建议（代表 师雨）主办，民政局会办\n2026年3月13日交办，主办6月13日前答复，会办4月13日前给主办单位',
    );
    expect(items).toMatchObject([
      { number: '31', role: 'lead', leadUnit: '民政局', coUnits: ['编办'], dueOn: '2026-06-13' },
      { number: '40', role: 'co', leadUnit: '卫健局', coUnits: ['民政局'], dueOn: '2026-04-13' },
    ]);
    expect(items.map(({ assignedOn }) => assignedOn)).toEqual(['2026-03-13', '2026-03-13']);
  });

  test('「是市民政局和市商务局分办」，「是」不是单位名称', () => {
    const [item] = read('政协152号《关于建设中央厨房的提案》是市民政局和市商务局分办，提案人柯一舟委员');
    expect(item?.role).toBe('split');
    expect(item?.doubts.find(({ field }) => field === 'coUnits')?.reason).toBe('分办的单位：市民政局、市商务局');
  });

  test('「尉迟敏、桑榆委员」是两位，代表团和选区不是工作单位', () => {
    const [two] = read('第208号提案《关于打造综合体的提案》（提案人：尉迟敏、桑榆委员）由你局主办。');
    expect(two?.proposers.map(({ name, organization }) => [name, organization])).toEqual([
      ['尉迟敏', null],
      ['桑榆', null],
    ]);
    const [one] = read('建议编号：12\n标题：关于养老服务的建议\n代表：屠小声（滨湖代表团）\n主办单位：市民政局');
    expect(one?.proposers).toMatchObject([{ name: '屠小声', organization: null }]);
  });

  test('电话写成三段的照样读', () => {
    const [item] = read('编号：45\n标题：关于配车的建议\n提建议人：毋小敏  单位：坪上镇卫生院  电话：0577-6621-553');
    expect(item?.proposers).toMatchObject([{ organization: '坪上镇卫生院', phone: '0577-6621-553' }]);
  });

  test('党派的委员会提出的是集体提案', () => {
    const [item] = read(
      '现将中国民主同盟南浦县基层委员会提出的《关于构建照护网络的提案》（第0009号）交由县民政局主办。',
      '南浦县民政局',
    );
    expect(item?.collective?.name).toBe('中国民主同盟南浦县基层委员会');
  });

  test('并案的两件，末尾说的办理单位两件都有', () => {
    const items = read(
      '关于市政协四届五次会议第33号、第57号提案并案办理的通知\n市民政局：\n第33号《关于加强独居老人看护的提案》（提案人：边玉）、第57号《关于安装烟感报警器的提案》（提案人：农工党滨湖市委会）内容相近，由你局主办、市消防救援支队会办，并案办理，分别答复。',
    );
    expect(items.map(({ number, role, coUnits }) => [number, role, coUnits])).toEqual([
      ['33', 'lead', ['市消防救援支队']],
      ['57', 'lead', ['市消防救援支队']],
    ]);
  });

  test('「带★的为重点督办提案」只管编号前有★的', () => {
    const items = read(
      '提案办复期限为2026年6月12日；带★的为主席会议重点督办提案，办复期限为2026年5月20日。\n提案号｜题目｜提案人｜主办｜协办\n★12｜关于建设友好型社区的提案｜相里红｜市民政局｜市残联\n45｜关于提升公墓绿化水平的提案｜宁小川｜市民政局｜无',
    );
    expect(items.map(({ number, keySupervision, dueOn }) => [number, keySupervision, dueOn])).toEqual([
      ['12', true, '2026-05-20'],
      ['45', false, '2026-06-12'],
    ]);
  });
});
