import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../seeds/units.ts';
import { placeAndName } from '../../shared/domain/names/units/place.ts';
import { sameUnit, unitFitsTyped, unitMeant } from '../../shared/domain/names/units/unit-meant.ts';
import { unitsIn } from '../../shared/domain/names/units/units-in.ts';
import { usualNamesOf } from '../../shared/domain/names/units/usual-names.ts';
import { formerNames, unitsCalled } from '../../shared/domain/proof/words/former-departments-used.ts';
import { readSearch } from '../../shared/domain/search/query.ts';
import { withUnitNames } from '../../shared/domain/search/unit-names.ts';

const directory = unitsOf('临江市').map((unit, at) => ({
  id: at + 1,
  ...unit,
  names: usualNamesOf(unit.name, unit.shortName),
}));
const today = '2026-11-30';
const meant = (words: string, on = today, units: readonly (typeof directory)[number][] = directory) => {
  const found = unitMeant(words, units, on);
  if (found === null) return null;
  return 'unit' in found ? found.unit.name.replace('临江市', '') : found.several.map(({ name }) => name.slice(3));
};
const former = (name: string, validUntil: string | null, validFrom: string | null = null) => ({
  ...{ name, kind: 'former' as const, validFrom, validUntil, note: '' },
});

test('单位名里的地方分得出：市场监管局、城市管理局、农业农村局没有地方，临江市市场监督管理局有', () => {
  expect(placeAndName('市场监督管理局')).toEqual({ place: '', rest: '市场监督管理局' });
  expect(placeAndName('市监局').rest).toBe('市监局');
  expect(placeAndName('城市管理局').rest).toBe('城市管理局');
  expect(placeAndName('临江市市场监督管理局')).toEqual({ place: '临江市', rest: '市场监督管理局' });
  expect(placeAndName('市城市管理局')).toEqual({ place: '市', rest: '城市管理局' });
  expect(placeAndName('市乡村振兴局').rest).toBe('乡村振兴局');
  expect(placeAndName('市住房和城乡建设局').rest).toBe('住房和城乡建设局');
  expect(placeAndName('江南省临江市教育局')).toEqual({ place: '江南省临江市', rest: '教育局' });
  expect(placeAndName('杭州市西湖区教育局')).toEqual({ place: '杭州市西湖区', rest: '教育局' });
  expect(placeAndName('市直机关工委').rest).toBe('机关工委');
});

describe('单位按任何一个叫法都认得', () => {
  test('全称、规定简称、通行简称、不带市名、带省名、县名写法、括号里的牌子', () => {
    for (const words of [
      '临江市人力资源和社会保障局',
      '市人社局',
      '人社局',
      '人力社保局',
      '江南省临江市人社局',
      '临江人社局',
    ])
      expect(meant(words), words).toBe('人力资源和社会保障局');
    for (const words of ['市卫健委', '卫健局', '卫生健康委', '市卫生健康委员会'])
      expect(meant(words), words).toBe('卫生健康委员会');
    expect(meant('市政数局')).toBe('政务服务和数据管理局');
    expect(meant('市政务服务和数据管理局（市行政审批局）')).toBe('政务服务和数据管理局');
    expect(meant('市监局')).toBe('市场监督管理局');
    expect(meant('住建')).toBe('住房和城乡建设局');
  });

  test('改革前的名字认成改革后的单位，两家都接过的请人选', () => {
    expect(meant('市卫计委')).toBe('卫生健康委员会');
    expect(meant('工商局')).toBe('市场监督管理局');
    expect(meant('市安监局')).toBe('应急管理局');
    expect(meant('市国土资源局')).toBe('自然资源和规划局');
    expect(meant('市乡村振兴局')).toBe('农业农村局');
    expect(meant('市物价局')).toEqual(['发展和改革委员会', '市场监督管理局']);
    expect(unitMeant('市卫计委', directory, today)).toMatchObject({ by: 'former', as: { until: '2019-03-31' } });
    expect(unitMeant('市卫计委', directory, '2016-05-01')).toMatchObject({ by: 'name' });
  });

  test('同一个叫法两家先后用过的，看那一天是谁的', () => {
    const units = [
      { id: 1, name: '临江市教育局', shortName: '市教育局', names: [former('市文教局', '2010-06-30')] },
      { id: 2, name: '临江市文化局', shortName: '市文化局', names: [former('市文教局', null, '2010-07-01')] },
    ];
    expect(meant('市文教局', '2009-01-01', units)).toBe('教育局');
    expect(meant('市文教局', '2015-01-01', units)).toBe('文化局');
  });

  test('别的地方的同名单位不是我们名录里的', () => {
    expect(meant('清河区教育局')).toBeNull();
    expect(meant('省教育厅')).toBeNull();
    expect(meant('省财政局')).toBeNull();
    expect(meant('市气象局')).toBeNull();
  });

  test('停用的单位让位给在用的同名单位', () => {
    const units = [
      { id: 1, name: '临江市旅游局', shortName: '市旅游局', names: [], retired: true },
      { id: 2, name: '临江市文化和旅游局', shortName: '市文旅局', names: [former('市旅游局', '2019-03-31')] },
    ];
    expect(meant('市旅游局', today, units)).toBe('文化和旅游局');
  });

  test('首字母认得，两家首字母一样的请人选；边打边找时首字母打一半也找得到', () => {
    const units = [
      { id: 1, name: '临江市财政局', shortName: '市财政局', names: [], letters: ['ljsczj', 'sczj', 'czj'] },
      { id: 2, name: '临江市慈展局', shortName: '市慈展局', names: [], letters: ['ljsczj', 'sczj', 'czj'] },
      { id: 3, name: '临江市教育局', shortName: '市教育局', names: [], letters: ['ljsjyj', 'sjyj', 'jyj'] },
    ];
    expect(meant('JYJ', today, units)).toBe('教育局');
    expect(meant('czj', today, units)).toEqual(['财政局', '慈展局']);
    expect(units.filter((unit) => unitFitsTyped('cz', unit)).map(({ id }) => id)).toEqual([1, 2]);
    expect(directory.filter((unit) => unitFitsTyped('工商', unit)).map(({ shortName }) => shortName)).toEqual([
      '市市场监管局',
    ]);
    expect(directory.filter((unit) => unitFitsTyped('住建', unit)).map(({ shortName }) => shortName)).toEqual([
      '市住房城乡建设局',
    ]);
  });
});

test('两处印的单位名是不是一家：简称和全称、新名和旧名是一家；先前的工商局和质监局、两个区的教育局是两家', () => {
  expect(sameUnit('市民政局', '云澜市民政局')).toBe(true);
  expect(sameUnit('市人社局', '临江市人力资源和社会保障局')).toBe(true);
  expect(sameUnit('市卫计委', '临江市卫生健康委员会')).toBe(true);
  expect(sameUnit('市卫计委', '市卫生和计划生育委员会')).toBe(true);
  expect(sameUnit('工商局', '质监局')).toBe(false);
  expect(sameUnit('清河区教育局', '城南区教育局')).toBe(false);
  expect(sameUnit('市财政局', '市教育局')).toBe(false);
  expect(sameUnit('', '市教育局')).toBe(false);
});

test('落款里用旧名、通行简称的单位认得出来，区里的同名局不算', () => {
  const named = (text: string) => unitsIn(text, directory).map(({ shortName }) => shortName);
  expect(named('临江市人社局\n2026年4月1日')).toEqual(['市人力资源社会保障局']);
  expect(named('市卫计委意见')).toEqual(['市卫生健康委']);
  expect(named('临江市清河区教育局')).toEqual([]);
  expect(named('临江市公安局、市司法局')).toEqual(['市公安局', '市司法局']);
});

test('检索单位时，叫法不同的一起找；正文里只添现用的叫法', () => {
  const also = (text: string) =>
    withUnitNames(readSearch(text), directory, today).all.map((each) => ('also' in each ? each.also : null))[0];
  expect(also('单位:市场监管局')).toEqual(expect.arrayContaining(['市场监督管理局', '工商行政管理局']));
  expect(also('人社局')).toEqual(expect.arrayContaining(['人力资源和社会保障局', '人力资源社会保障局']));
  expect(also('市场监管局')).not.toContain('工商行政管理局');
  expect(also('助餐')).toBeNull();
  expect(also('单位:物价局')).toBeNull();
});

test('校核旧名按名录：名录记着的旧名提请改成现名，名录里还在用的名字不算旧名', () => {
  const kept = { id: 99, name: '临江市物价局', shortName: '市物价局', names: [] };
  const called = unitsCalled([
    { name: '临江市应急管理局', shortName: '市应急管理局', names: [former('市民防办', '2024-06-30')] },
    kept,
  ]);
  const said = formerNames('市民防办负责，请市物价局配合，市卫计委参加。', today, called);
  expect(said.map(({ message, right }) => [right, message])).toEqual([
    ['市应急管理局', '单位名录：市民防办于2024年6月30日后改为市应急管理局'],
    ['卫生健康委', expect.stringContaining('2018年机构改革')],
  ]);
  expect(formerNames('原市民防办负责。', today, called)).toEqual([]);
  expect(formerNames('市民防办负责。', '2024-05-01', called)).toEqual([]);
  // Shared by two units: not put right by guess.
  expect(unitsCalled(directory).some(({ name }) => name.includes('物价局'))).toBe(false);
});

test('新建单位带上通行简称和改革前的名字，有依据和日期；不是常设部门的没有', () => {
  const names = usualNamesOf('临江市卫生健康委员会', '市卫生健康委');
  expect(names.find(({ name }) => name === '临江市卫生和计划生育委员会')).toMatchObject({
    kind: 'former',
    validUntil: '2019-03-31',
    note: expect.stringContaining('2018年机构改革'),
  });
  expect(names.map(({ name }) => name)).toContain('市卫健委');
  expect(names.map(({ name }) => name)).not.toContain('市卫生健康委');
  expect(usualNamesOf('临江市气象台', '市气象台')).toEqual([]);
  expect(usualNamesOf('江南省临江市清河县教育局', '县教育局')).toEqual([]);
  expect(usualNamesOf('临江市清河县应急管理局', '县应急管理局').map(({ name }) => name)).toEqual([
    '县应急局',
    '临江市清河县安全生产监督管理局',
    '县安监局',
  ]);
});
