import { describe, expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';

const asked = (body: string) => readAsks(body).map(({ statement }) => statement);
const three = ['增设助餐点', '配备助浴车', '签约家庭医生'];

describe('只有一串动词短语，没有「建议」二字的，也是要求', () => {
  test.each([
    '增设助餐点，配备助浴车，签约家庭医生。',
    '增设助餐点、配备助浴车、签约家庭医生。',
    '（1）增设助餐点；（2）配备助浴车；（3）签约家庭医生。',
    '①增设助餐点②配备助浴车③签约家庭医生',
    '甲、增设助餐点；乙、配备助浴车；丙、签约家庭医生。',
    'A.增设助餐点；B.配备助浴车；C.签约家庭医生。',
    '老人吃饭难、洗澡难。重点从三方面破题：增设助餐点，配备助浴车，签约家庭医生。',
    '应增设助餐点、配备助浴车、签约家庭医生。',
    '增设助餐点\n配备助浴车\n签约家庭医生',
  ])('%s', (body) => expect(asked(body)).toEqual(three));

  test('「提三点想法」之下的各点是要求', () => {
    expect(asked('为此提三点想法：第一，增设助餐点。第二，殡仪馆的车辆老旧，请分批换新。')).toEqual([
      '增设助餐点',
      '殡仪馆的车辆老旧，请分批换新',
    ]);
  });

  test('小数和只讲情况的句子不拆成要求', () => {
    expect(asked('1.5万名老人，2.3万人次。')).toEqual([]);
    expect(asked('老人多，站点少，队伍弱。')).toEqual([]);
  });

  test('五十万字也在几秒之内读完', () => {
    for (const each of ['增设助餐点，', '（1）增设（2）', '、'])
      expect(cpuTimeOf(() => readAsks(each.repeat(500_000 / each.length)))).toBeLessThan(longestForHalfAMillion);
  });
});
