import { expect, test } from 'vitest';
import { weaknessOf } from '../../shared/domain/people/password-strength.ts';

const known = {
  name: 'jiys',
  displayName: '纪云舒',
  fullName: '云澜市民政局',
  shortName: '市民政局',
  city: '云澜市',
};
const weak = (words: string) => words.split(/\s+/).map((each) => [each] as const);

test.each(
  weak(
    `12345678 password 88888888 woaini1314 5201314aa woaini5201314 Abc12345 Admin@123 P@ssw0rd! qwer1234 1qaz2wsx
    a1b2c3d4 19850312 1985-03-12 13867249580 a13867249580 320102198503121234 Huawei@123 wodemima123 guanliyuan1
    Lingdao888 tijian2026 aaaaaaaaaaaa abcdabcd 1q2w3e4r5t`,
  ),
)('常见的、连续的、日期和电话一类的不收：%s', (password) => {
  expect(weaknessOf(password, known)).not.toBeNull();
});

test.each(
  weak(
    `jiysjiys jiys2026 jiyunshu1 jiyunshu2026 yunshu.ji88 云澜市民政局云澜市民政局 yunlan2026 Ylsmzj@2026 yunlanshiminzhengju
    云澜市民政局2026 proposaldesk1 建议提案办理2026`,
  ),
)('姓名、账号、单位、程序名和它们的拼音、首字母不收：%s', (password) => {
  expect(weaknessOf(password, known)).not.toBeNull();
});

test.each(
  weak('zhangwei1990 Zhangwei@2025 lixueming1990.5.12 1990zhangwei zhang_wei_1990 woaizhongguo1949 linjiang-1'),
)('几个字的拼音加数字不收：%s', (password) => {
  expect(weaknessOf(password, known)).not.toBeNull();
});

test('说得出不收的缘由', () => {
  expect(weaknessOf('jiyunshu2026', known)).toContain('姓名、账号或单位');
  expect(weaknessOf('zhangwei1990', known)).toContain('拼音');
  expect(weaknessOf('1q2w3e4r5t', known)).toContain('很多人都用');
  expect(weaknessOf('13867249580', known)).toContain('数字');
});

test('不足八个字符的不收，全角字母按半角算', () => {
  expect(weaknessOf('x7Rk2mQ', known)).toBe('不足8个字符');
  expect(weaknessOf('ｐａｓｓｗｏｒｄ', known)).not.toBeNull();
});

test.each(weak('maple-harbor-31 k3-tomato-rain x7Rk2mQ9p buyaocaiwodemima correct-horse-battery sample-password'))(
  '几个不相干的词、随机的字符收下：%s',
  (password) => {
    expect(weaknessOf(password, known)).toBeNull();
  },
);

test('一百多个字符的也很快就有结论', () => {
  const start = performance.now();
  for (const password of ['ab1'.repeat(42), 'woaini'.repeat(21), 'a'.repeat(128), 'aA1!'.repeat(32)]) {
    expect(weaknessOf(password, known)).not.toBeNull();
  }
  expect(performance.now() - start).toBeLessThan(2_000);
});

test.each(
  weak(
    `人民政府人民政府 民政局12345 民政局民政局 云澜市民政局123 民政局@20260101 建议提案办理123 为人民服务2026 好好学习天天向上
    不忘初心牢记使命 纪云舒19850312 我爱你我爱你520 一二三四五六七八 中国中国中国中国 床前明月光123 哈哈哈哈哈哈哈哈
    中华人民共和国1949 绿水青山就是金山银山 云澜云澜云澜云澜 密码密码12345678 办公室主任888`,
  ),
)('单位的名称、公文里的词、人人会背的句子，重复的字，加上数字也不收：%s', (password) => {
  expect(weaknessOf(password, known)).not.toBeNull();
});

test.each(
  weak('崖柏鹞鹰浣熊苔藓 榫卯檐角琉璃瓦当 旧伞挂在船尾晾干 霜降腌萝卜缸石头 青蛙数到七就下雨了 藤椅-麦芽糖-竹筛'),
)('八个以上不常连在一起的汉字收下：%s', (password) => {
  expect(weaknessOf(password, known)).toBeNull();
});

test('汉字的密码不收时也说得出缘由', () => {
  expect(weaknessOf('云澜市民政局123', known)).toContain('姓名、账号或单位');
  expect(weaknessOf('为人民服务2026', known)).toContain('常见的词句');
});
