import { describe, expect, test } from 'vitest';
import { type ReadyLine, readyMessages } from '../../shared/domain/board/ready-words.ts';

const sender = { office: '云澜市民政局', contactPerson: '纪云舒', contactPhone: '0570-3000001' };
const at = { sender, today: '2026-03-20' };
const line = (given: Partial<ReadyLine>): ReadyLine => ({
  ...{ to: '云澜市财政局', person: '李若安', phone: '8801', item: '第77号建议', title: '关于增设老年助餐点的建议' },
  ...{ documentNumber: '', day: '2026-03-01' },
  ...given,
});

describe('电话和短信的用语', () => {
  test('一个单位几件合成一条，写明每件逾期几天、还剩几天，末尾是联系人和电话', () => {
    const lines = [line({}), line({ item: '第78号建议', title: '关于提高补贴的建议', day: '2026-03-22' })];
    expect(readyMessages('chase', lines, at)).toEqual([
      {
        ...{ to: '云澜市财政局', person: '李若安', phone: '8801', items: 2 },
        text: '云澜市财政局李若安同志：您好！我局（云澜市民政局）承办的2件：第77号建议《关于增设老年助餐点的建议》（2026年3月1日到期，已逾期19天）；第78号建议《关于提高补贴的建议》（2026年3月22日到期，还剩2天），请贵单位会办，会办意见还没有收到，请尽快反馈；已经寄出的请告知。联系人：纪云舒，0570-3000001。',
      },
    ]);
  });

  test('不同单位各一条；同名不同电话的是两位', () => {
    const proposer = { to: '沈知远代表', person: '', day: null, documentNumber: '云民函〔2026〕3号' };
    const lines = [
      line({ ...proposer, phone: '139' }),
      line({ ...proposer, phone: '138', item: '第80号建议' }),
      line({ ...proposer, to: '乔木兰代表', phone: '' }),
    ];
    const told = readyMessages('delivery', lines, at);
    expect(told.map(({ to, phone, items }) => [to, phone, items])).toEqual([
      ['沈知远代表', '139', 1],
      ['沈知远代表', '138', 1],
      ['乔木兰代表', '', 1],
    ]);
    expect(told[0]?.text).toMatch(
      /^沈知远代表：您好！您提出的第77号建议《[^》]+》（云民函〔2026〕3号），云澜市民政局已经办理答复/u,
    );
  });

  test('征询意见写明哪天送达；单位没有登记联系人和电话的，不留空的字样', () => {
    const [told] = readyMessages('feedback', [line({ to: '沈知远代表', person: '' })], {
      today: '2026-03-20',
      sender: { ...sender, contactPerson: '', contactPhone: '' },
    });
    expect(told?.text).toContain('（2026年3月1日送达）');
    expect(told?.text).not.toContain('联系人');
    expect(readyMessages('chase', [line({ person: '', day: '2026-03-20' })], at)[0]?.text).toMatch(
      /^云澜市财政局：您好！.*今天到期/u,
    );
  });
});
